import type { DocumentType } from '../../taxonomy/taxonomy.js';
import { farLinks, type Identifiers } from './far-links.js';
import { type LengthPrior, lengthPrior } from './length-prior.js';
import { totalledNumber } from './numbering.js';
import { type PageEvidence, pageEvidence } from './page-evidence.js';
import type { SegmentModel } from './segment-model.js';
import type { SequencePage } from './sequence-page.js';

/** What the pages of one packet are weighed with, in whatever order they are laid. */
export interface Scales {
  types: DocumentType[];
  /** The taxonomy's own identifier rules. */
  shared: Identifiers;
  lengths: LengthPrior[];
  evidence: PageEvidence;
}

/** Scales for the pages of a packet. `typeTrust` multiplies first pages' type evidence. */
export const scalesFor = (pages: SequencePage[], types: DocumentType[], shared: Identifiers, typeTrust = 1): Scales => {
  const promised = pages.map((page) => totalledNumber(page.decision.printed)?.of ?? 0);
  const longestPromise = Math.min(pages.length, Math.max(0, ...promised));
  return {
    types,
    shared,
    lengths: types.map((type) => lengthPrior(type, longestPromise)),
    evidence: pageEvidence(types, typeTrust),
  };
};

/** The evidence of pages in reading order as a segment model over the types. */
export const buildModel = (pages: SequencePage[], { types, shared, lengths, evidence }: Scales): SegmentModel => {
  const none = types.map(() => 0);
  const neighbours = pages.slice(1).map((page, i) => [pages[i]!, page] as const);
  return {
    pages: pages.length,
    types: types.length,
    maxLength: (type) => lengths[type]!.longest,
    start: Float64Array.from(pages.flatMap(evidence.start)),
    next: Float64Array.from([none, ...neighbours.map(([before, page]) => evidence.next(before, page))].flat()),
    back: Float64Array.from([...neighbours.map(([page, after]) => evidence.back(page, after)), none].flat()),
    farLinks: farLinks(pages, types, shared),
    breakBefore: pages.map((page) => page.breakBefore),
    promised: pages.map((page) => totalledNumber(page.decision.printed)?.of ?? null),
    lengthScore: (type, length, of) => lengths[type]!.score(length, of),
  };
};
