import type { PayloadOf, ResultOf } from '#contracts/queues/catalogue.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import { failure } from '#domain/failure/catalogue.js';
import type { Packet } from '#domain/packet/packet.js';
import type { PageToClassify } from '#ports/classifier/page-classifier.js';
import type { ClassifyDeps } from '../deps.js';
import { cpuMeter } from '../flow/cpu-meter.js';
import { runStep, type StepWork } from '../flow/run-step.js';
import { readPageText } from './read-page-text.js';

const load = async (packet: Packet, payload: PayloadOf<'classify'>, deps: ClassifyDeps): Promise<PageToClassify[]> => {
  const pages = await deps.records.pages(packet.id, packet.run, payload.range);
  // A lost page has its exception already; there is nothing on it to decide by.
  const readable = pages.filter((facts) => !facts.flags.includes('render-failed'));
  return Promise.all(readable.map(async (facts) => ({ facts, text: await readPageText(facts, deps.blobs) })));
};

const decide = async (
  packet: Packet,
  payload: PayloadOf<'classify'>,
  deps: ClassifyDeps,
  signal: AbortSignal | undefined,
): Promise<PageDecision[]> => {
  const taxonomy = await deps.taxonomies.get(packet.taxonomy.id, packet.taxonomy.version);
  const calibration = await deps.taxonomies.calibration(taxonomy.ref, deps.classifier.tier);
  const pages = await load(packet, payload, deps);
  const decisions = await deps.classifier.classify(pages, { taxonomy, calibration }, signal);
  if (decisions.length !== pages.length) throw failure('unknown', `${decisions.length} decisions for ${pages.length} pages`);
  return decisions;
};

const workOf = async (
  packet: Packet,
  payload: PayloadOf<'classify'>,
  deps: ClassifyDeps,
  signal: AbortSignal | undefined,
): Promise<StepWork> => {
  const cpuMs = cpuMeter.start();
  try {
    const decisions = await decide(packet, payload, deps, signal);
    return { cpuMs: cpuMs(), decisions };
  } finally {
    cpuMs();
  }
};

/** Decides a range of pages by the taxonomy that the packet is pinned to. */
export const classifyRange = async (
  payload: PayloadOf<'classify'>,
  deps: ClassifyDeps,
  signal?: AbortSignal,
): Promise<ResultOf<'classify'>> => {
  const step = { ...payload, stage: 'classify' as const };
  const outcome = await runStep(step, deps, (packet) => workOf(packet, payload, deps, signal));
  return { pages: outcome?.decisions?.length ?? 0 };
};
