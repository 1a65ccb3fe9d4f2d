import { Gap, type SearchablePage } from './searchable-page.js';
import { foldCase, isKept, squash } from './squash.js';
import type { Hit } from './wording.js';

/** A printed form number made ready for search. */
export interface FormNumber {
  squashed: string;
  /** As `squashed`, with look-alike characters made one, for recognised text. */
  alike: string;
  /** Places inside it where print may put a hyphen or a space: its own breaks, and letters beside digits. */
  breaks: ReadonlySet<number>;
}

/** Under this length too little is left after making look-alikes one. */
const ALIKE_FROM = 6;

const LOOK_ALIKES: Record<string, string> = { o: '0', l: '1', i: '1', s: '5', b: '8', z: '2' };
const alike = (text: string): string => text.replaceAll(/[olisbz]/g, (character) => LOOK_ALIKES[character]!);

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);

export const formNumberOf = (printed: string): FormNumber => {
  const squashed = squash(printed);
  const breaks = new Set<number>();
  let at = 0;
  let gap = false;
  for (const character of foldCase(printed)) {
    if (!isKept(character)) gap = true;
    else {
      if (gap || isDigit(squashed[at - 1]) !== isDigit(squashed[at])) breaks.add(at);
      gap = false;
      at += 1;
    }
  }
  return { squashed, alike: alike(squashed), breaks };
};

const isToken = (page: SearchablePage, number: FormNumber, start: number, end: number): boolean => {
  if (page.gapBefore[start] !== Gap.break || page.gapBefore[end] !== Gap.break) return false;
  if (page.lineOf[start] !== page.lineOf[end - 1]) return false;
  for (let at = start + 1; at < end; at++) {
    if (page.gapBefore[at] !== Gap.none && !number.breaks.has(at - start)) return false;
  }
  return true;
};

/** The page's text with look-alikes made one; ask once a page. */
export const alikeText = (page: SearchablePage): string => alike(page.text);

/** Where the number stands as a whole token on one line: `1040` is neither in `1040-SR` nor in `1,040.00`. */
export const findFormNumber = (page: SearchablePage, number: FormNumber, folded: string | null): Hit[] => {
  const loose = folded !== null && number.squashed.length >= ALIKE_FROM;
  const text = loose ? folded : page.text;
  const wanted = loose ? number.alike : number.squashed;
  const hits: Hit[] = [];
  if (wanted.length === 0) return hits;
  let start = text.indexOf(wanted);
  while (start >= 0 && start < page.pairsFrom) {
    const end = start + wanted.length;
    if (isToken(page, number, start, end)) hits.push({ start, end, line: page.lineOf[start]!, errors: 0 });
    start = text.indexOf(wanted, start + 1);
  }
  return hits;
};
