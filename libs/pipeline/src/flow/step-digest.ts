import { contentDigest } from '#domain/audit/content-digest.js';
import type { PageDecision, Tier } from '#domain/classification/page-decision.js';
import type { StepRecord } from '#domain/packet/step.js';
import type { FlowDeps } from '../deps.js';

type Deps = Pick<FlowDeps, 'records'>;

const MODEL_TIERS = new Set<Tier>(['cache', 'text', 'vision']);

/** A window holds neighbours that another window asks about: those decisions are not this step's. */
const asked = async ({ packetId, run, range }: StepRecord, { records }: Deps): Promise<Set<number>> => {
  const windows = await records.consultations(packetId, run);
  return new Set(windows.find((window) => window.range.from === range?.from)?.asked.map(({ page }) => page));
};

/** The decisions that a step has made, by page: none but of classify and consult steps. */
export const stepDecisions = async (step: StepRecord, deps: Deps): Promise<PageDecision[]> => {
  const { packetId, run, stage, range } = step;
  if (stage !== 'classify' && stage !== 'consult') return [];
  const decisions = await deps.records.decisions(packetId, run, range ?? undefined);
  if (stage === 'classify') return decisions.filter(({ tier }) => tier === 'signals');
  const pages = await asked(step, deps);
  return decisions.filter(({ page, tier }) => MODEL_TIERS.has(tier) && pages.has(page));
};

/**
 * What a step made, read back from the records: the same whoever asks, so a repeated audit entry says the same. `decisions`:
 * as `stepDecisions` gave them.
 */
export const stepDigest = async (step: StepRecord, decisions: PageDecision[], { records }: Deps): Promise<string> => {
  const { packetId, run, stage } = step;
  switch (stage) {
    case 'plan':
      return contentDigest(await records.plan(packetId, run));
    case 'render': {
      const pages = await records.pages(packetId, run, step.range ?? undefined);
      return contentDigest(pages.map(({ page, hashes }) => [page, hashes?.content ?? null]));
    }
    case 'triage':
      return contentDigest(await records.consultations(packetId, run));
    case 'classify':
    case 'consult':
      return contentDigest(decisions);
    case 'assemble':
      return contentDigest(await records.manifest(packetId, run));
  }
};
