const GRAM = 3;

/** Every run of three characters of a text: a cheap proof that a wording can not be there, errors and all. */
export const gramsOf = (text: string): ReadonlySet<string> => {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= text.length; at++) grams.add(text.slice(at, at + GRAM));
  return grams;
};

/**
 * False where no part of the text can be within `errors` edits of the wording: each edit spoils at most three of its grams
 * (the q-gram lemma; Ukkonen 1992).
 */
export const mayHold = (grams: ReadonlySet<string>, wording: readonly string[], errors: number): boolean => {
  let missing = 0;
  const allowed = errors * GRAM;
  for (const gram of wording) {
    if (!grams.has(gram)) {
      missing += 1;
      if (missing > allowed) return false;
    }
  }
  return true;
};

export const gramList = (wording: string): string[] => {
  const grams: string[] = [];
  for (let at = 0; at + GRAM <= wording.length; at++) grams.push(wording.slice(at, at + GRAM));
  return grams;
};
