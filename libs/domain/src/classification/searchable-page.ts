import type { PageText } from '../page/page-text.js';
import { isSentence } from './layout-features.js';
import { foldCase, isKept } from './squash.js';
import { type Band, bandsOf } from './zones.js';

/** What stands before a squashed character in print: nothing, a joining mark (`-`, `.`, `,`, `'`), or a true break. */
export const Gap = { none: 0, joint: 1, break: 2 } as const;

export interface SearchableLine {
  bands: ReadonlySet<Band>;
  /** Squashed characters of the line. */
  length: number;
  /** Running prose, where a form's name is more often mentioned than borne. */
  prose: boolean;
}

/**
 * A page's words squashed into one string, with the way back to lines. Pairs of lines that stand above one another in a
 * column but apart in reading order follow after `pairsFrom`, so that a wrapped title is found whole.
 */
export interface SearchablePage {
  text: string;
  /** Index of the line of each character of `text`. */
  lineOf: Int32Array;
  /** A `Gap` for each character of `text`; one more than characters, so that the end can be asked. */
  gapBefore: Uint8Array;
  pairsFrom: number;
  lines: SearchableLine[];
  /** Share of the squashed characters that stand in prose, 0..1. */
  proseShare: number;
  /** Lines as printed but for runs of space, joined by newlines and bounded, for patterns. */
  printed: string;
  /** Offset in `printed` at which each line starts. */
  printedStart: number[];
  recognised: boolean;
}

const MAX_LINES = 500;
const MAX_LINE_CHARACTERS = 400;
/** Five times a dense page. */
const MAX_CHARACTERS = 40_000;
const MAX_PAIR_CHARACTERS = 60;
const SEPARATOR = '\u0001';
const JOINTS = new Set(['-', '‐', '‑', '–', '—', '.', ',', "'", '’', '_']);

interface Squashed {
  characters: string[];
  gaps: number[];
}

const squashLine = (line: string): Squashed => {
  const characters: string[] = [];
  const gaps: number[] = [];
  let gap: number = Gap.break;
  for (const character of foldCase(line)) {
    if (isKept(character)) {
      characters.push(character);
      gaps.push(gap);
      gap = Gap.none;
    } else gap = gap === Gap.none && JOINTS.has(character) ? Gap.joint : Gap.break;
  }
  return { characters, gaps };
};

/** For each line the index of the next line in its own column, or -1: the nearest one below that overlaps it sideways. */
const linesBelow = (page: PageText, used: number): number[] =>
  page.lines.slice(0, used).map((line, index) => {
    let best = -1;
    for (let other = index + 1; other < used; other++) {
      const below = page.lines[other]!;
      const drop = below.y - line.y;
      if (drop > line.h * 2.6) break;
      if (drop < line.h * 0.6 || below.x > line.x + line.w || below.x + below.w < line.x) continue;
      if (best < 0 || below.y < page.lines[best]!.y) best = other;
    }
    return best;
  });

const isProse = (text: string): boolean => {
  if (isSentence(text)) return true;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length >= 5 && words.filter((word) => /^[("'“]?\p{Ll}/u.test(word)).length >= words.length * 0.5;
};

const columnPairs = (page: PageText, squashed: readonly Squashed[]): [number, number][] =>
  linesBelow(page, squashed.length).flatMap((below, index): [number, number][] => {
    const here = squashed[index]!.characters.length;
    const there = below < 0 ? 0 : squashed[below]!.characters.length;
    const wanted = below > index + 1 && here > 0 && there > 0 && here + there <= 2 * MAX_PAIR_CHARACTERS;
    return wanted ? [[index, below]] : [];
  });

/** A page's lines as printed but for runs of space, their number and length bounded. */
export const boundedLines = (page: PageText): string[] => {
  let left = MAX_CHARACTERS;
  return page.lines.slice(0, MAX_LINES).map((line) => {
    const text = line.text.slice(0, Math.min(MAX_LINE_CHARACTERS, left)).replaceAll(/\s+/gu, ' ');
    left -= text.length;
    return text;
  });
};

/** Prepares a page for matching. Lines and their lengths are bounded, so that no page costs more than a dense one. */
export const searchablePage = (page: PageText): SearchablePage => {
  const printedLines = boundedLines(page);
  const squashed = printedLines.map(squashLine);
  const text: string[] = [];
  const lineOf: number[] = [];
  const gapBefore: number[] = [];
  const append = (index: number): void => {
    const { characters, gaps } = squashed[index]!;
    for (let at = 0; at < characters.length; at++) {
      text.push(characters[at]!);
      lineOf.push(index);
      gapBefore.push(gaps[at]!);
    }
  };
  const separate = (): void => {
    text.push(SEPARATOR);
    lineOf.push(-1);
    gapBefore.push(Gap.break);
  };
  for (let index = 0; index < squashed.length; index++) append(index);
  const pairsFrom = text.length;
  for (const [upper, lower] of columnPairs(page, squashed)) {
    separate();
    append(upper);
    append(lower);
  }
  gapBefore.push(Gap.break);
  const bands = bandsOf(page);
  let offset = 0;
  const printedStart = printedLines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  const lines = squashed.map((line, index) => ({
    bands: bands[index]!,
    length: line.characters.length,
    prose: isProse(printedLines[index]!),
  }));
  const inProse = lines.reduce((sum, { prose, length }) => sum + (prose ? length : 0), 0);
  return {
    text: text.join(''),
    lineOf: Int32Array.from(lineOf),
    gapBefore: Uint8Array.from(gapBefore),
    pairsFrom,
    lines,
    proseShare: pairsFrom === 0 ? 0 : inProse / pairsFrom,
    printed: printedLines.join('\n'),
    printedStart,
    recognised: page.origin === 'ocr',
  };
};

/** Line that holds an offset of `printed`. */
export const lineAt = (page: SearchablePage, offset: number): number => {
  let low = 0;
  let high = page.printedStart.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (page.printedStart[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
