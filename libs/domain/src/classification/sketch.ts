/** Digests kept of a set: the smallest ones, so that two sets keep the same ones of what they share. */
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

/** Digests of a sample of the words, rising (bottom-k sketch: Cohen and Kaplan 2007). */
export const sketchOf = (words: Iterable<string>): number[] => {
  const digests = new Set<number>();
  for (const word of words) digests.add(digestOf(word));
  return [...digests].sort((a, b) => a - b).slice(0, SAMPLE);
};

const wholeUpTo = (sample: readonly number[]): number => (sample.length < SAMPLE ? 2 ** DIGEST_BITS : sample.at(-1)!);

/**
 * Share of the smaller set's words that the other one has as well, 0..1, estimated from their sketches; null where fewer than
 * `fewest` words of one of them can be compared.
 */
export const sharedShare = (a: readonly number[], b: readonly number[], fewest: number): number | null => {
  // Both samples are whole up to the smaller of their highest digests; below it they can be compared.
  const bound = Math.min(wholeUpTo(a), wholeUpTo(b));
  const within = (sample: readonly number[]): number[] => sample.filter((digest) => digest <= bound);
  const [left, right] = [within(a), new Set(within(b))];
  const least = Math.min(left.length, right.size);
  return least < fewest ? null : left.filter((digest) => right.has(digest)).length / least;
};
