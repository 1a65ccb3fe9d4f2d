import { sameWord, wordsOf } from './look-alikes.js';

/** What stands before or after a name and is none of it; `s/o` and its like come apart into single letters. */
const NOT_THE_NAME = new Set('mr mrs ms miss dr prof shri sri smt kum kumari jr sr ii iii iv esq md phd cpa and the'.split(' '));

const nameWords = (name: string): string[] => {
  const words = wordsOf(name).filter((word) => !NOT_THE_NAME.has(word));
  return words.length > 0 ? words : wordsOf(name);
};

const agrees = (a: string, b: string): boolean => (a.length === 1 || b.length === 1 ? a[0] === b[0] : sameWord(a, b));

/** Pairs each word with one of the other's that it agrees with, whole words first; null where one is left over. */
const pairUp = (few: readonly string[], many: readonly string[]): [string, string][] | null => {
  const left = [...many];
  const pairs: [string, string][] = [];
  for (const word of [...few].sort((a, b) => b.length - a.length)) {
    const exact = left.findIndex((other) => other.length > 1 && word.length > 1 && sameWord(word, other));
    const at = exact >= 0 ? exact : left.findIndex((other) => agrees(word, other));
    if (at < 0) return null;
    pairs.push([word, left.splice(at, 1)[0]!]);
  }
  return pairs;
};

/**
 * Do two printed names name one person? Order (`DOE, JANE Q`), case, accents, titles and a left-out middle name do not count; an
 * initial stands for a name; recognition's look-alikes are one. At least one whole word must agree, two where both have two.
 */
export const sameName = (a: string, b: string): boolean => {
  const [few, many] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  const pairs = few.length === 0 ? null : pairUp(few, many);
  if (pairs === null) return false;
  const whole = pairs.filter(([x, y]) => x.length > 1 && y.length > 1).length;
  const wholeWords = (words: readonly string[]): number => words.filter((word) => word.length > 1).length;
  return whole >= Math.max(1, Math.min(2, wholeWords(few), wholeWords(many)));
};
