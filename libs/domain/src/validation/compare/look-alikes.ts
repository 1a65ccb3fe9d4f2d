import { foldCase } from '../../classification/squash.js';

/** What recognition takes for one another, as one sign each: so that both spellings of a misread word are equal. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[0q]/g, 'o'],
  [/[1i|!]/g, 'l'],
  [/5/g, 's'],
  [/8/g, 'b'],
  [/2/g, 'z'],
];

/** Words of letters and digits, without case, accents and punctuation: `O’Brien-Díaz, José` gives obrien, diaz, jose. */
export const wordsOf = (text: string): string[] =>
  foldCase(text)
    .replaceAll(/['’`.]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/** A word in which signs that recognition confuses are one. */
export const foldLookAlikes = (word: string): string =>
  LOOK_ALIKES.reduce((folded, [seen, sign]) => folded.replaceAll(seen, sign), word);

/** Digits as printed or as misread for letters: `O12I` gives 0121. Other signs are dropped. */
export const asDigits = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[OQD]/g, '0')
    .replaceAll(/[IL|]/g, '1')
    .replaceAll('S', '5')
    .replaceAll('B', '8')
    .replaceAll('Z', '2')
    .replaceAll(/\D/g, '');

/** Are two words one insertion, deletion, replacement or less apart? */
export const isOneSlipApart = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  const skip = long.length === short.length ? 1 : 0;
  return short.slice(from + skip) === long.slice(from + 1);
};

/** Shorter words than this are another word when one letter differs: Jon is not Jan. */
const LEAST_FORGIVEN = 6;

/** The same word, spelt as recognition might have: look-alikes are one, and long words may have one slip. */
export const sameWord = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [x, y] = [foldLookAlikes(a), foldLookAlikes(b)];
  return x === y || (Math.min(x.length, y.length) >= LEAST_FORGIVEN && isOneSlipApart(x, y));
};
