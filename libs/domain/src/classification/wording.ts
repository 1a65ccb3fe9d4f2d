import searchApproximately from 'approx-string-match';
import { type GramIndex, gramCodes } from './gram-index.js';
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
  grams: Uint16Array;
  /** Characters that may differ on recognised text. */
  errors: number;
}

/** Wordings shorter than this must be whole words and free of errors: `deed` is not in `indeed`. */
const SHORT = 8;
/** Names shorter than this must begin where a word begins: `valuation` is not in `evaluation`. Longer ones are nobody's ending. */
const NAME = 14;
const CHARACTERS_PER_ERROR = 9;
const MOST_ERRORS = 4;
const MAX_HITS = 24;

export const wordingOf = (phrase: string): Wording => {
  const squashed = squash(phrase);
  const errors = squashed.length < SHORT ? 0 : Math.min(MOST_ERRORS, Math.floor(squashed.length / CHARACTERS_PER_ERROR));
  return { squashed, grams: gramCodes(squashed), errors };
};

const isWhole = (page: SearchablePage, start: number, end: number): boolean =>
  page.gapBefore[start] !== Gap.none && page.gapBefore[end] !== Gap.none;

/** A pair of lines counts only where the wording runs over both; each alone was searched already. */
const isPlace = (page: SearchablePage, wording: Wording, start: number, end: number): boolean => {
  if (end > page.pairsFrom && start < page.pairsFrom) return false;
  if (start >= page.pairsFrom && page.lineOf[start] === page.lineOf[end - 1]) return false;
  if (page.lineOf[start] === -1) return false;
  const { length } = wording.squashed;
  if (length < SHORT) return isWhole(page, start, end);
  return length >= NAME || page.gapBefore[start] !== Gap.none;
};

const exactHits = (page: SearchablePage, wording: Wording): Hit[] => {
  const hits: Hit[] = [];
  const { length } = wording.squashed;
  let start = page.text.indexOf(wording.squashed);
  while (start >= 0 && hits.length < MAX_HITS) {
    const end = start + length;
    if (isPlace(page, wording, start, end)) hits.push({ start, end, line: page.lineOf[start]!, errors: 0 });
    start = page.text.indexOf(wording.squashed, start + 1);
  }
  return hits;
};

const nearHits = (page: SearchablePage, wording: Wording, index: GramIndex): Hit[] => {
  if (wording.errors === 0 || !index.mayHold(wording.grams, wording.errors)) return [];
  return index
    .stretches(wording.grams, wording.errors)
    .flatMap(([from, to]) =>
      searchApproximately(page.text.slice(from, to), wording.squashed, wording.errors).map((match) => ({
        start: from + match.start,
        end: from + match.end,
        errors: match.errors,
      })),
    )
    .filter(({ start, end }) => isPlace(page, wording, start, end))
    .slice(0, MAX_HITS)
    .map((match) => ({ ...match, line: page.lineOf[match.start]! }));
};

/** Where a wording stands on the page; on recognised text small errors are forgiven where it is not there as written. */
export const findWording = (page: SearchablePage, wording: Wording, index: GramIndex): Hit[] => {
  if (wording.squashed.length === 0) return [];
  const exact = index.mayHold(wording.grams, 0) ? exactHits(page, wording) : [];
  return exact.length > 0 || !page.recognised ? exact : nearHits(page, wording, index);
};
