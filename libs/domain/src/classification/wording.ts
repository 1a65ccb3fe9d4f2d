import searchApproximately from 'approx-string-match';
import { gramList, mayHold } from './gram-index.js';
import { Gap, type SearchablePage } from './searchable-page.js';
import { squash } from './squash.js';

/** A place on a page where a wording was found; offsets are into the squashed text. */
export interface Hit {
  start: number;
  end: number;
  line: number;
  /** Characters that differ: 0 but on recognised text. */
  errors: number;
}

/** A phrase made ready for search, shared by all signals that use it. */
export interface Wording {
  squashed: string;
  grams: readonly string[];
  /** Characters that may differ on recognised text. */
  errors: number;
}

/** Wordings shorter than this must be whole words and free of errors: `deed` is not in `indeed`. */
const SHORT = 8;
const CHARACTERS_PER_ERROR = 9;
const MAX_HITS = 24;

export const wordingOf = (phrase: string): Wording => {
  const squashed = squash(phrase);
  const errors = squashed.length < SHORT ? 0 : Math.min(4, Math.floor(squashed.length / CHARACTERS_PER_ERROR));
  return { squashed, grams: gramList(squashed), errors };
};

const isWhole = (page: SearchablePage, start: number, end: number): boolean =>
  page.gapBefore[start] !== Gap.none && page.gapBefore[end] !== Gap.none;

const isPlace = (page: SearchablePage, wording: Wording, start: number, end: number): boolean => {
  if (start >= page.pairsFrom && page.lineOf[start] === page.lineOf[end - 1]) return false;
  if (end > page.pairsFrom && start < page.pairsFrom) return false;
  return wording.squashed.length >= SHORT || isWhole(page, start, end);
};

const exactHits = (page: SearchablePage, wording: Wording): Hit[] => {
  const hits: Hit[] = [];
  const length = wording.squashed.length;
  let start = page.text.indexOf(wording.squashed);
  while (start >= 0 && hits.length < MAX_HITS) {
    const end = start + length;
    if (isPlace(page, wording, start, end)) hits.push({ start, end, line: page.lineOf[start]!, errors: 0 });
    start = page.text.indexOf(wording.squashed, start + 1);
  }
  return hits;
};

const nearHits = (page: SearchablePage, wording: Wording, grams: ReadonlySet<string>): Hit[] => {
  if (wording.errors === 0 || !mayHold(grams, wording.grams, wording.errors)) return [];
  return searchApproximately(page.text, wording.squashed, wording.errors)
    .filter((match) => match.end <= page.pairsFrom || match.start >= page.pairsFrom)
    .filter((match) => page.lineOf[match.start] !== -1)
    .slice(0, MAX_HITS)
    .map(({ start, end, errors }) => ({ start, end, line: page.lineOf[start]!, errors }));
};

/**
 * Where a wording stands on the page. `grams` are those of the page where it was recognised from a picture (small errors
 * are then forgiven), null where the words are the file's own.
 */
export const findWording = (page: SearchablePage, wording: Wording, grams: ReadonlySet<string> | null): Hit[] => {
  if (wording.squashed.length === 0) return [];
  const exact = exactHits(page, wording);
  return exact.length > 0 || grams === null ? exact : nearHits(page, wording, grams);
};
