/** Letters, digits and the vowel signs of scripts that need them; all else is spacing or ornament. */
const KEPT = /[\p{L}\p{N}\p{M}]/u;

/** Compatibility forms unfolded, accents dropped, lower case: `ﬁ É` becomes `fi e`. Length may change. */
export const foldCase = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\u00ad\u200b-\u200f]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');

export const isKept = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return KEPT.test(character);
};

/** Lower-case letters and digits only: how wordings are compared whatever their case, spaces, accents and punctuation. */
export const squash = (text: string): string => {
  let kept = '';
  for (const character of foldCase(text)) if (isKept(character)) kept += character;
  return kept;
};
