import { contentDigest } from '../audit/content-digest.js';
import { effectiveDecisions } from '../classification/effective-decisions.js';
import type { PageDecision } from '../classification/page-decision.js';
import type { Manifest } from '../manifest/manifest.js';
import type { Consultation } from '../packet/consultation.js';
import type { DocumentRecord } from '../packet/document.js';
import type { Packet, PlannedSource } from '../packet/packet.js';
import type { StepRecord } from '../packet/step.js';
import type { PageFacts } from '../page/page-facts.js';
import type { Lineage, LineageDecision } from './lineage.js';

/** All that is recorded of one run. */
export interface LineageInput {
  packet: Packet;
  plan: readonly PlannedSource[];
  steps: readonly StepRecord[];
  pages: readonly PageFacts[];
  /** Those of every tier. */
  decisions: readonly PageDecision[];
  consultations: readonly Consultation[];
  documents: readonly DocumentRecord[];
  /** Null before the packet's end. */
  manifest: Manifest | null;
}

const covers = (range: StepRecord['range'], page: number): boolean => range !== null && page >= range.from && page <= range.to;

const stepAt = (steps: readonly StepRecord[], stage: StepRecord['stage'], page: number): string | null =>
  steps.find((step) => step.stage === stage && covers(step.range, page))?.id ?? null;

/** Windows overlap: a page belongs to the one that asked about it. */
const consultStep = ({ steps, consultations }: LineageInput, page: number): string | null => {
  const window = consultations.find(({ asked }) => asked.some((one) => one.page === page));
  return steps.find(({ stage, range }) => stage === 'consult' && range?.from === window?.range.from)?.id ?? null;
};

const deciderOf = (input: LineageInput, { page, tier }: PageDecision): string | null => {
  if (tier === 'reviewer') return null;
  return tier === 'signals' ? stepAt(input.steps, 'classify', page) : consultStep(input, page);
};

const decisionOf = (input: LineageInput, decision: PageDecision, counts: boolean): LineageDecision => {
  const { tier, type, confidence, rationale, model, taxonomy, calibration } = decision;
  const asked = model && { name: model.name, prompt: model.prompt, promptSha256: model.promptSha256, askedBecause: model.reason };
  return {
    ...{ tier, type, confidence, rationale, rationaleSha256: contentDigest(rationale), model: asked ?? null },
    ...{ taxonomy, calibration, step: deciderOf(input, decision), counts },
  };
};

const pagesOf = (input: LineageInput): Lineage['pages'] => {
  const counting = new Set(effectiveDecisions(input.decisions));
  const decisions = Map.groupBy(input.decisions, ({ page }) => page);
  const documents = new Map(input.documents.flatMap(({ id, pages }) => pages.map((page) => [page, id])));
  const types = new Map(input.manifest?.pages.map(({ page, type }) => [page, type]));
  return input.pages.map(({ page, sourceId, sourcePage, hashes, text, engine }) => ({
    ...{ page, source: sourceId, sourcePage, contentSha256: hashes?.content ?? null, text, engine },
    step: stepAt(input.steps, 'render', page),
    decisions: (decisions.get(page) ?? []).map((one) => decisionOf(input, one, counting.has(one))),
    type: types.get(page) ?? null,
    document: documents.get(page) ?? null,
  }));
};

const sourcesOf = ({ packet, plan }: LineageInput): Lineage['sources'] =>
  packet.sources.map(({ id, sha256, bytes, mediaType }) => {
    const planned = plan.find(({ sourceId }) => sourceId === id);
    const pages = planned && planned.pages > 0 ? { from: planned.firstPage, to: planned.firstPage + planned.pages - 1 } : null;
    return { id, sha256, bytes, mediaType, pages };
  });

const documentsOf = ({ documents, pages, manifest }: LineageInput): Lineage['documents'] => {
  const sources = new Map(pages.map(({ page, sourceId }) => [page, sourceId]));
  return documents.map(({ id, type, status, confidence, boundary, rationale, pages: own, sha256 }) => ({
    ...{ id, type, status, confidence, boundary, rationale, pages: own, sha256 },
    sources: [...new Set(own.flatMap((page) => sources.get(page) ?? []))],
    rules: (manifest?.rules ?? []).filter((rule) => rule.documents.includes(id)).map((rule) => rule.id),
  }));
};

const packetOf = ({ id, run, status, engine, product, taxonomy, createdAt, finishedAt }: Packet): Lineage['packet'] => ({
  ...{ id, run, status, engine, product, taxonomy, submittedAt: createdAt, finishedAt },
});

/**
 * The lineage of one run, from what is recorded of it: from each document back to source bytes, page, text, engine, model,
 * prompt, taxonomy and rule, and from each source forward. Pure. Of an unfinished packet: as far as it has come.
 */
export const lineageOf = (input: LineageInput): Lineage => ({
  schema: 'docyard.lineage/1',
  packet: packetOf(input.packet),
  sources: sourcesOf(input),
  pages: pagesOf(input),
  documents: documentsOf(input),
  rules: (input.manifest?.rules ?? []).map(({ id, outcome, documents }) => ({ id, outcome, documents })),
  steps: input.steps.map(({ id, stage, range, outcome, startedAt, finishedAt, configuration }) => ({
    ...{ id, stage, pages: range, outcome, startedAt, finishedAt, configuration: configuration ?? null },
  })),
});
