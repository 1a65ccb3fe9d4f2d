import type { PageMark } from '../generator/mark/page-mark.js';

/** All that the server may know of a page before anybody asks: what to answer, and by what the page is known. */
export interface KnownPage {
  /** Alternatives as `form|other`; the first is answered. */
  type: string;
  isFirst: boolean;
  printed: { page: number; of: number | null } | null;
  /** By its mark … */
  markId: number | null;
  /** … by its picture, as `pictureHash` gives it … */
  pictureHash: string | null;
  /** … or by its words. */
  words: readonly string[];
  fields: readonly { name: string; value: string }[];
  identifiers: readonly { name: string; value: string }[];
}

/** What a marks file says, as the server knows it. */
export const knownPages = (marks: readonly PageMark[]): KnownPage[] =>
  marks.map(({ id, type, isFirst, printed, words, fields, identifiers }) => ({
    type,
    isFirst,
    printed,
    markId: id,
    pictureHash: null,
    words,
    fields,
    identifiers,
  }));
