import { effectiveDecisions } from '#domain/classification/effective-decisions.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import type { ModelCall } from '#domain/cost/model-call.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet, PlannedSource } from '#domain/packet/packet.js';
import type { StepRecord } from '#domain/packet/step.js';
import { type PageFacts, pageQuality } from '#domain/page/page-facts.js';
import type { Arrangement } from '#domain/review/arrangement.js';
import type { AssembleDeps } from '../deps.js';
import { plannedPages } from '../flow/next-steps.js';
import { lostPageFacts, sourcePageOf } from '../plan/page-map.js';

export interface LoadedPacket {
  plan: PlannedSource[];
  /** Every planned page, in packet order; a page without a record is a lost one. */
  pages: PageFacts[];
  /** One a page: that of the highest tier. */
  decisions: PageDecision[];
  exceptions: ExceptionRecord[];
  steps: StepRecord[];
  calls: ModelCall[];
  /** What persons had decided when the run began; null in a first run. */
  rulings: Arrangement | null;
}

const upright = pageQuality.shape.rotationDeg;

/** The page with a person's turn on top of what rendering found. */
const turned = (facts: PageFacts, rulings: Arrangement | null): PageFacts => {
  const turn = rulings?.rotations[facts.page];
  if (turn === undefined || facts.quality === null) return facts;
  const rotationDeg = upright.parse((facts.quality.rotationDeg + turn) % 360);
  return { ...facts, quality: { ...facts.quality, rotationDeg } };
};

/** The bill of all runs: a later one takes over what an earlier one paid for. */
const allCalls = async (id: string, run: number, records: AssembleDeps['records']): Promise<ModelCall[]> => {
  const runs = Array.from({ length: run }, (_, i) => records.modelCalls(id, i + 1));
  return (await Promise.all(runs)).flat();
};

/** All that the steps before have recorded of a packet. */
export const loadPacket = async ({ id, run }: Packet, { records }: Pick<AssembleDeps, 'records'>): Promise<LoadedPacket> => {
  const [plan, recorded, decisions, exceptions, steps, calls, rulings] = await Promise.all([
    records.plan(id, run),
    records.pages(id, run),
    records.decisions(id, run),
    records.exceptions(id, run),
    records.steps(id, run),
    allCalls(id, run, records),
    records.rulings(id, run),
  ]);
  const known = new Map(recorded.map((one) => [one.page, one]));
  const pages = Array.from({ length: plannedPages(plan) }, (_, i) =>
    turned(known.get(i + 1) ?? lostPageFacts(i + 1, sourcePageOf(plan, i + 1)), rulings),
  );
  return { plan, pages, decisions: effectiveDecisions(decisions), exceptions, steps, calls, rulings };
};
