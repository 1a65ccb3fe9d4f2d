import type { PageText } from '../page/page-text.js';
import { sharedShare, sketchOf } from './sketch.js';

/** Shorter words are articles and the like: every paper has them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.,'/-]{2,}[\p{L}\p{N}]/gu;

/** Digests of a sample of the page's words, rising. */
export const vocabularyOf = (page: PageText): number[] =>
  sketchOf(page.lines.flatMap((line) => line.text.toLowerCase().match(WORD) ?? []));

/** Samples of fewer words tell nothing, and so do fewer of them that can be compared. */
const FEWEST = 8;

/**
 * Share of the shorter page's words that the other one has as well, 0..1, estimated from their samples; null where one has
 * too few words to tell.
 */
export const sharedVocabulary = (a: readonly number[], b: readonly number[]): number | null =>
  Math.min(a.length, b.length) < FEWEST ? null : sharedShare(a, b, FEWEST / 2);
