import type { z } from 'zod';
import { decisionId } from '#domain/classification/decision-id.js';
import { pageDecision } from '#domain/classification/page-decision.js';
import { manifest } from '#domain/manifest/manifest.js';
import { consultation } from '#domain/packet/consultation.js';
import { documentRecord } from '#domain/packet/document.js';
import { exceptionRecord } from '#domain/packet/exception-record.js';
import { plannedSource } from '#domain/packet/packet.js';
import { pageFacts } from '#domain/page/page-facts.js';
import { arrangement } from '#domain/review/arrangement.js';
import type { RunBeginning, StepOutcome } from '#ports/records/record-store.js';

export const partSchemas = {
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

/** One record: what names it among its kind, where it stands there, and the record itself. */
export interface Item {
  id: string;
  position: number;
  body: Record<string, unknown>;
}

export interface PartGroup {
  kind: PartKind;
  items: Item[];
}

const group = <T extends object>(kind: PartKind, of: T[] = [], place: (one: T) => [position: number, id: string]): PartGroup => ({
  kind,
  items: of.map((one) => {
    const [position, id] = place(one);
    return { id, position, body: one as Record<string, unknown> };
  }),
});

/** All that an outcome records besides its step, by kind; kinds of which there is nothing are left out. */
export const partGroups = (outcome: StepOutcome): PartGroup[] =>
  [
    group('plan', outcome.plan, (one) => [one.firstPage, one.sourceId]),
    group('page', outcome.pages, (one) => [one.page, `${one.page}`]),
    group('decision', outcome.decisions, (one) => [one.page, decisionId(one)]),
    group('consultation', outcome.consultations, (one) => [one.range.from, `${one.range.from}`]),
    group('document', outcome.documents, (one) => [one.pages[0] ?? 0, one.id]),
    group('exception', outcome.exceptions, (one) => [one.page ?? 0, one.id]),
    group('manifest', outcome.manifest && [outcome.manifest], () => [0, 'manifest']),
  ].filter(({ items }) => items.length > 0);

/** All that a run begins with besides its steps. */
export const beginningGroups = ({ steps, rulings, ...learnt }: RunBeginning): PartGroup[] => [
  ...partGroups({ step: steps[0]!, ...learnt }),
  group('rulings', [rulings], () => [0, 'rulings']),
];
