import { MemoryPace } from '#adapters/pace-memory/memory-pace.js';
import type { PriceTable } from '#domain/cost/prices.js';
import type { Packet } from '#domain/packet/packet.js';
import type { ModelDeps } from '#pipeline/consult/model-deps.js';
import { runPacketInline } from '#pipeline/inline/run-packet-inline.js';
import type { ModelRequest } from '#ports/model/language-model.js';
import { fakeClassifier } from './fake-classifier.js';
import { openPipelineWorld, type PipelineWorld } from './pipeline-world.js';
import { type ModelTurn, type ScriptedModel, scriptedModel } from './scripted-model.js';

const rates = { input: 1, cached: 0.1, output: 10 };
const sizing = { maxPx: 2_048, patches: 1_536 };

/** A dollar for a million tokens in, ten for a million out. */
const prices: PriceTable = {
  schema: 'docyard.prices/1',
  models: ['reader', 'looker'].map((model) => ({
    model,
    from: '2020-01-01',
    source: 'made up',
    usdPerMillion: rates,
    contextWindow: 100_000,
    maxOutput: 10_000,
    vision: { factor: 1, low: { maxPx: 512 }, high: sizing },
  })),
};

export interface ConsultWorld {
  pipeline: PipelineWorld;
  model: ScriptedModel;
  models: ModelDeps;
  /** Submits a packet of this many doubtful pages and runs it to its end. */
  run(pages: number, over?: Partial<Pick<Packet, 'engine' | 'tenant'>>): Promise<Packet>;
  close(): Promise<void>;
}

/** Signals that are sure of nothing: every page is worth a question. */
const doubtful: ReturnType<typeof fakeClassifier> = {
  tier: 'signals',
  classify: async (pages, context) => {
    const decisions = await fakeClassifier().classify(pages, context);
    return decisions.map((one) => ({
      ...one,
      confidence: 0.4,
      distribution: [{ type: 'other', confidence: 0.4 }],
      signature: { ...one.signature, words: 200 },
    }));
  },
};

/** The pipeline with models that do as they are told: `reader` for words, `looker` for pictures. */
export const openConsultWorld = async (
  play: (request: ModelRequest, nth: number) => ModelTurn,
  over: Partial<Pick<ModelDeps, 'names' | 'packetBudgetUsd' | 'tenantBudgetUsd'>> = {},
): Promise<ConsultWorld> => {
  const pipeline = await openPipelineWorld();
  const model = scriptedModel(play);
  const models: ModelDeps = {
    language: model,
    pace: new MemoryPace({ requestsPerMinute: null, tokensPerMinute: null }),
    prompts: { latest: async (name) => ({ name, version: '1.0.0', sha256: 'f', text: 'Types:\n{{types}}' }) },
    prices,
    names: { text: 'reader', vision: 'looker' },
    packetBudgetUsd: 100,
    tenantBudgetUsd: 100,
    engine: pipeline.deps.engine,
    resizer: { resize: async (picture) => ({ ...picture, width: 850, height: 1100 }) },
    ...over,
  };
  const deps = { ...pipeline.deps, classifier: doubtful, models };
  return {
    pipeline,
    model,
    models,
    run: async (pages, over = {}) => {
      const packet = await pipeline.submit([{ pages }], { engine: 'cascade', ...over });
      return (await runPacketInline(packet.id, deps, { concurrency: 2 }))!;
    },
    close: () => pipeline.close(),
  };
};
