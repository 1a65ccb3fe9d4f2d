import type { z } from 'zod';
import { decisionId } from '#domain/classification/decision-id.js';
import { pageDecision } from '#domain/classification/page-decision.js';
import { manifest } from '#domain/manifest/manifest.js';
import { type Consultation, consultation } from '#domain/packet/consultation.js';
import { documentRecord } from '#domain/packet/document.js';
import { exceptionRecord } from '#domain/packet/exception-record.js';
import { plannedSource } from '#domain/packet/packet.js';
import { stepRecord } from '#domain/packet/step.js';
import { pageFacts } from '#domain/page/page-facts.js';
import { arrangement } from '#domain/review/arrangement.js';
import type { RunBeginning, StepOutcome } from '#ports/records/record-store.js';

/** One record of a packet's run: what it is, where it stands among its kind, and what names it. */
export interface Part {
  kind: PartKind;
  position: number;
  id: string;
  body: unknown;
}

export const partSchemas = {
  step: stepRecord,
  plan: plannedSource,
  page: pageFacts,
  decision: pageDecision,
  consultation,
  document: documentRecord,
  exception: exceptionRecord,
  manifest,
  rulings: arrangement,
} as const;
export type PartKind = keyof typeof partSchemas;
export type PartOf<Kind extends PartKind> = z.output<(typeof partSchemas)[Kind]>;

const consultationPart = (one: Consultation): Part => {
  const { from } = one.range;
  return { kind: 'consultation', position: from, id: `${from}`, body: one };
};

/** All that an outcome records, its step first. */
export const partsOf = (outcome: StepOutcome): Part[] => [
  { kind: 'step', position: 0, id: outcome.step.id, body: outcome.step },
  ...(outcome.plan ?? []).map((one): Part => ({ kind: 'plan', position: one.firstPage, id: one.sourceId, body: one })),
  ...(outcome.pages ?? []).map((one): Part => ({ kind: 'page', position: one.page, id: `${one.page}`, body: one })),
  ...(outcome.decisions ?? []).map((one): Part => ({ kind: 'decision', position: one.page, id: decisionId(one), body: one })),
  ...(outcome.consultations ?? []).map(consultationPart),
  ...(outcome.documents ?? []).map((one): Part => ({ kind: 'document', position: one.pages[0] ?? 0, id: one.id, body: one })),
  ...(outcome.exceptions ?? []).map((one): Part => ({ kind: 'exception', position: one.page ?? 0, id: one.id, body: one })),
  ...(outcome.manifest ? [{ kind: 'manifest', position: 0, id: 'manifest', body: outcome.manifest } satisfies Part] : []),
];

/** All that a run begins with. */
export const beginningParts = ({ steps, rulings, ...learnt }: RunBeginning): Part[] => [
  ...steps.flatMap((step) => partsOf({ step })),
  ...partsOf({ step: steps[0]!, ...learnt }).slice(1),
  { kind: 'rulings', position: 0, id: 'rulings', body: rulings },
];
