import { sameWord, wordsOf } from './look-alikes.js';

/** Legal forms and words that are written or left out at will. */
const FORM_WORDS = new Set(
  'inc incorporated llc llp lp ltd limited co company corp corporation plc pvt private the of and group holdings na fsb usa india'.split(
    ' ',
  ),
);

const ownWords = (name: string): string[] => {
  const words = wordsOf(name);
  const own = words.filter((word) => !FORM_WORDS.has(word));
  return own.length > 0 ? own : words;
};

/** Are the few words among the many, in their order? */
const standIn = (few: readonly string[], many: readonly string[]): boolean => {
  let from = 0;
  for (const word of few) {
    const at = many.findIndex((other, place) => place >= from && sameWord(word, other));
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
};

/**
 * Do two printed names name one firm? Legal forms, case and punctuation do not count, and one may be the other's beginning or
 * part (`Cascadia Freight` and `CASCADIA FREIGHT SERVICES INC`); words run together agree with words apart.
 */
export const sameOrganisation = (a: string, b: string): boolean => {
  const [few, many] = [ownWords(a), ownWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (few.length === 0) return false;
  return standIn(few, many) || sameWord(few.join(''), many.join(''));
};
