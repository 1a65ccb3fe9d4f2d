import { weights } from './weights.js';

/** Evidence that a page belongs with an earlier page of the same document; counted when both lie in one segment. */
export interface FarLink {
  /** Index of the earlier page. */
  from: number;
  /** Nats by type index, for (positive) or against (negative) one document. */
  nats: Float64Array;
}

/**
 * A sequence of pages as a semi-Markov model: the score of a segment is a sum of its first page's evidence, each next
 * page's, the far links inside it, and its length's. All scores are natural logarithms of likelihood ratios.
 */
export interface SegmentModel {
  pages: number;
  types: number;
  /** Longest segment of the type, in pages. */
  maxLength(type: number): number;
  /** A document of the type begins at the page: `start[page * types + type]`. */
  start: Float64Array;
  /** The page continues, from the page before it, a document of the type: `next[page * types + type]`. */
  next: Float64Array;
  /** The page continues, from the page after it, a document of the type that lies from its back: `back[page * types + type]`. */
  back: Float64Array;
  farLinks: FarLink[][];
  /** True where a separator sheet lies before the page: no segment crosses it. */
  breakBefore: boolean[];
  /** How many pages the page says that its document has (`page x of y`), null where it says nothing. */
  promised: (number | null)[];
  lengthScore(type: number, length: number, promised: number | null): number;
}

/**
 * Calls back with the score of each segment of one type that starts at one page, shortest first, and of the same pages as a
 * document that lies from its back. The length promised is the one that the segment's earliest numbered page prints.
 */
export const forEachSegment = (
  model: SegmentModel,
  from: number,
  type: number,
  visit: (last: number, score: number, reversed: boolean) => void,
): void => {
  const last = Math.min(model.pages, from + model.maxLength(type)) - 1;
  let evidence = model.start[from * model.types + type]!;
  let promised = model.promised[from]!;
  let links = 0;
  let falling = 0;
  visit(from, evidence + model.lengthScore(type, 1, promised), false);
  for (let page = from + 1; page <= last && !model.breakBefore[page]; page += 1) {
    evidence += model.next[page * model.types + type]!;
    falling += model.back[(page - 1) * model.types + type]!;
    const linked = model.farLinks[page]!;
    for (let at = 0; at < linked.length; at += 1) if (linked[at]!.from >= from) links += linked[at]!.nats[type]!;
    promised ??= model.promised[page]!;
    const whole = links + model.lengthScore(type, page - from + 1, promised);
    visit(page, evidence + whole, false);
    visit(page, weights.reversedDocument + model.start[page * model.types + type]! + falling + whole, true);
  }
};
