import type { PageText } from '../page/page-text.js';

/** Shorter words are articles and the like: every paper has them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.,'/-]{2,}[\p{L}\p{N}]/gu;
/** Words kept of a page; those with the smallest digests, so that two pages keep the same ones of what they share. */
const SAMPLE = 64;
/** Bits of a digest: words of one page hardly ever share one. */
const DIGEST_BITS = 24;

/** FNV-1a (Fowler, Noll, Vo) with MurmurHash3's last mixing: words that differ in their last figures spread as evenly as others. */
const digestOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - DIGEST_BITS);
};

/** Digests of a sample of the page's words, rising (bottom-k sketch: Cohen and Kaplan 2007). */
export const vocabularyOf = (page: PageText): number[] => {
  const digests = new Set<number>();
  for (const line of page.lines) for (const [word] of line.text.toLowerCase().matchAll(WORD)) digests.add(digestOf(word));
  return [...digests].sort((a, b) => a - b).slice(0, SAMPLE);
};

/** Samples of fewer words tell nothing. */
const FEWEST = 8;

const wholeUpTo = (sample: readonly number[]): number => (sample.length < SAMPLE ? 2 ** DIGEST_BITS : sample.at(-1)!);

/**
 * Share of the shorter page's words that the other one has as well, 0..1, estimated from their samples; null where one has
 * too few words to tell.
 */
export const sharedVocabulary = (a: readonly number[], b: readonly number[]): number | null => {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  if (fewer.length < FEWEST) return null;
  // Both samples are whole up to the smaller of their highest digests; below it they can be compared.
  const bound = Math.min(wholeUpTo(fewer), wholeUpTo(more));
  const within = (sample: readonly number[]): number[] => sample.filter((digest) => digest <= bound);
  const [left, right] = [within(fewer), new Set(within(more))];
  const least = Math.min(left.length, right.size);
  return least < FEWEST / 2 ? null : left.filter((digest) => right.has(digest)).length / least;
};
