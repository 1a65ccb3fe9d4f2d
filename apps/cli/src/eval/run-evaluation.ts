import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaxonomyRef } from '#domain/taxonomy/taxonomy-ref.js';
import { type Config, loadConfig } from '#runtime/config/config.js';
import { type EvaluationWay, evaluatePacket, type PacketOutcome } from './evaluate-packet.js';
import { type EvaluationDeps, openEvaluationDeps } from './evaluation-deps.js';
import type { EvaluationPacket } from './evaluation-set.js';
import type { RunOptions } from './run-options.js';

export interface EvaluationRun {
  taxonomy: TaxonomyRef;
  /** One for each packet of the set, in its order. */
  outcomes: PacketOutcome[];
}

/** Called with each packet as it ended, while its records and files are still there. */
export type OnPacket = (packet: EvaluationPacket, outcome: PacketOutcome, deps: EvaluationDeps) => Promise<void>;

const runAll = async (
  set: EvaluationPacket[],
  way: EvaluationWay,
  deps: EvaluationDeps,
  config: Config,
  options: RunOptions,
  onPacket: OnPacket | undefined,
): Promise<PacketOutcome[]> => {
  const outcomes: PacketOutcome[] = [];
  for (const packet of set) {
    const outcome = await evaluatePacket(packet, way, deps, config.worker.renderProcesses);
    outcomes.push(outcome);
    await onPacket?.(packet, outcome, deps);
    const seconds = (outcome.wallMs / 1000).toFixed(1);
    process.stderr.write(
      `${outcomes.length}/${set.length} ${packet.name}: ${outcome.manifest.packet.pages} pages, ${seconds} s\n`,
    );
    if (options.manifests === undefined) continue;
    await mkdir(options.manifests, { recursive: true });
    await writeFile(join(options.manifests, `${packet.name}.manifest.json`), JSON.stringify(outcome.manifest));
  }
  return outcomes;
};

/** Runs every packet of the set through the pipeline, one after another, in a scratch folder that is removed afterwards. */
export const runEvaluation = async (
  set: EvaluationPacket[],
  options: RunOptions,
  onPacket?: OnPacket,
): Promise<EvaluationRun> => {
  const config = loadConfig();
  const scratch = await mkdtemp(join(tmpdir(), 'docyard-eval-'));
  const deps = await openEvaluationDeps(config, scratch, options);
  try {
    const [id, version] = (options.taxonomy ?? config.taxonomies.defaultId).split('@');
    const { ref } = await deps.taxonomies.get(id!, version);
    const way = { taxonomy: ref, engine: options.engine ?? 'signals' };
    return { taxonomy: ref, outcomes: await runAll(set, way, deps, config, options, onPacket) };
  } finally {
    await deps.close();
    await rm(scratch, { recursive: true, force: true });
  }
};
