import type { DocumentType } from '../../taxonomy/taxonomy.js';
import { farLinks, type Identifiers } from './far-links.js';
import { lengthPrior } from './length-prior.js';
import { likenessFor, likenessNats } from './likeness.js';
import { IMPOSSIBLE } from './log-space.js';
import { nextOfKindNats } from './next-of-kind.js';
import { totalledNumber } from './numbering.js';
import { neighbourNats } from './pair-evidence.js';
import { firstAfter } from './running-title.js';
import type { SegmentModel } from './segment-model.js';
import type { SequencePage } from './sequence-page.js';
import { beginningProbabilities, continuingProbabilities, firstPageProbability } from './type-evidence.js';
import { weights } from './weights.js';

/** The evidence of pages in reading order as a segment model over the types. `typeTrust` multiplies first pages' type evidence. */
export const buildModel = (pages: SequencePage[], types: DocumentType[], shared: Identifiers, typeTrust = 1): SegmentModel => {
  const promised = pages.map((page) => totalledNumber(page.decision.printed)?.of ?? null);
  const longestPromise = Math.min(pages.length, Math.max(0, ...promised.map((of) => of ?? 0)));
  const priors = types.map((type) => lengthPrior(type, longestPromise));
  return {
    pages: pages.length,
    types: types.length,
    maxLength: (type) => priors[type]!.longest,
    start: Float64Array.from(pages.flatMap((page) => startNats(page, types, typeTrust))),
    next: Float64Array.from(pages.flatMap((page, i) => nextNats(pages[i - 1], page, types))),
    back: Float64Array.from(pages.flatMap((page, i) => backNats(page, pages[i + 1], types))),
    farLinks: farLinks(pages, types, shared),
    breakBefore: pages.map((page) => page.breakBefore),
    promised,
    lengthScore: (type, length, of) => priors[type]!.score(length, of),
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

const nextNats = (before: SequencePage | undefined, page: SequencePage, types: DocumentType[]): number[] => {
  if (before === undefined) return types.map(() => 0);
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
const backNats = (page: SequencePage, after: SequencePage | undefined, types: DocumentType[]): number[] => {
  if (after === undefined) return types.map(() => 0);
  const turned = nextNats(
    { ...after, decision: { ...after.decision, coverOf: [] } },
    { ...page, blanksBefore: after.blanksBefore },
    types,
  );
  return turned.map((nats, i) => (types[i]!.role === 'other' ? IMPOSSIBLE : nats));
};
