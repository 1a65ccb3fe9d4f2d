import { z } from 'zod';
import { type PageMark, pageMark } from '../generator/mark/page-mark.js';

/** All that the server may know of a page before anybody asks: what to answer, and by what the page is known. */
export const knownPage = pageMark
  .pick({
    /** Alternatives as `form|other`; the first is answered. */
    type: true,
    isFirst: true,
    printed: true,
    fields: true,
    identifiers: true,
    /** Known by its words … */
    words: true,
  })
  .extend({
    /** … by its mark … */
    markId: z.number().int().nullable(),
    /** … or by its picture, as `pictureHash` gives it. */
    pictureHash: z.string().nullable(),
  });
export type KnownPage = z.infer<typeof knownPage>;

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
