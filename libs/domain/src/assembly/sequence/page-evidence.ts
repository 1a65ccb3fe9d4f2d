import type { DocumentType } from '../../taxonomy/taxonomy.js';
import { likenessFor, likenessNats } from './likeness.js';
import { IMPOSSIBLE } from './log-space.js';
import { nextOfKindNats } from './next-of-kind.js';
import { neighbourNats } from './pair-evidence.js';
import { firstAfter } from './running-title.js';
import type { SequencePage } from './sequence-page.js';
import { beginningProbabilities, continuingProbabilities, firstPageProbability } from './type-evidence.js';
import { weights } from './weights.js';

/** What single pages and pairs of them say, in nats by type index. */
export interface PageEvidence {
  /** A document begins with the page. */
  start(page: SequencePage): number[];
  /** The page goes on from the one before it. */
  next(before: SequencePage, page: SequencePage): number[];
  /** The page goes on from the one after it, in a document that lies from its back. */
  back(page: SequencePage, after: SequencePage): number[];
}

/** `typeTrust` multiplies first pages' type evidence. */
export const pageEvidence = (types: DocumentType[], typeTrust = 1): PageEvidence => ({
  start: (page) => startNats(page, types, typeTrust),
  next: (before, page) => nextNats(before, page, types),
  back: (page, after) => backNats(page, after, types),
});

/** The same evidence, looked up where it was asked for before: pages are known by their number and what lies before them. */
export const remembered = ({ start, next, back }: PageEvidence): PageEvidence => {
  const known = new Map<string, number[]>();
  const once = (key: string, weigh: () => number[]): number[] => {
    const nats = known.get(key) ?? weigh();
    known.set(key, nats);
    return nats;
  };
  const nameOf = ({ facts, blanksBefore }: SequencePage): string => `${facts.page}/${blanksBefore}`;
  return {
    start: (page) => once(`start ${nameOf(page)}`, () => start(page)),
    next: (before, page) => once(`next ${nameOf(before)} ${nameOf(page)}`, () => next(before, page)),
    back: (page, after) => once(`back ${nameOf(page)} ${nameOf(after)}`, () => back(page, after)),
  };
};

/** The calibrated type probability is multiplied beforehand by what the temperature takes away. */
const startNats = ({ decision }: SequencePage, types: DocumentType[], typeTrust: number): number[] =>
  beginningProbabilities(decision, types).map(
    (p, i) => typeTrust * Math.log(p) + Math.log(firstPageProbability(decision, types[i]!)),
  );

/** A cover is followed by its paper's first page, which shows the type somehow; what does not show it at all is another paper. */
const mayShow = ({ decision }: SequencePage, type: DocumentType): boolean =>
  decision.distribution.some((seen) => seen.type === type.id && seen.confidence >= weights.shownAfterCover);

/**
 * How surely the page begins a paper by its own marks, as far as looks must yield to it. Of unknown papers no marks are known:
 * what counts against going on with one is that the page begins a known paper.
 */
const marksOfFirst = ({ decision }: SequencePage, type: DocumentType, first: number): number => {
  if (type.role !== 'other') return first;
  return decision.type === type.id ? 0 : (decision.firstPage.byType[decision.type] ?? 0);
};

const nextNats = (before: SequencePage, page: SequencePage, types: DocumentType[]): number[] => {
  const between = neighbourNats(before, page);
  const [a, b] = [before.decision.signature, page.decision.signature];
  const likeness = { usual: likenessNats(a, b), afterCover: likenessNats(a, b, true) };
  const probabilities = continuingProbabilities(page.decision, types);
  const shown = beginningProbabilities(page.decision, types);
  return types.map((type, i) => {
    const prior = type.role === 'other' ? weights.continuingOtherPrior : weights.continuingTypePrior;
    const afterCover = before.decision.coverOf?.includes(type.id) && mayShow(page, type) ? weights.afterCover : 0;
    const first = firstAfter(before, page, type);
    const alike = likenessFor(
      type,
      afterCover > 0 ? likeness.afterCover : likeness.usual,
      marksOfFirst(page, type, first),
      shown[i]!,
    );
    const nextOfKind = shown[i]! * nextOfKindNats(before, page, type);
    return Math.log(probabilities[i]! / prior) + Math.log(1 - first) + afterCover + alike + nextOfKind + between;
  });
};

/** The page goes on from the one after it. Nothing is known of covers and unknown papers that would tell such a stack. */
const backNats = (page: SequencePage, after: SequencePage, types: DocumentType[]): number[] => {
  const turned = nextNats(
    { ...after, decision: { ...after.decision, coverOf: [] } },
    { ...page, blanksBefore: after.blanksBefore },
    types,
  );
  return turned.map((nats, i) => (types[i]!.role === 'other' ? IMPOSSIBLE : nats));
};
