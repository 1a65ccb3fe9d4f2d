import { boundedLines } from '../classification/searchable-page.js';
import type { PageText, TextLine } from '../page/page-text.js';

/** A stretch of text to search: a line, and where it starts. */
interface PlacedLine {
  /** Index in `FieldPage.lines`. */
  line: number;
  start: number;
  length: number;
}

/**
 * A page as fields are read from it: its lines in reading order, then, apart, each pair of lines that are neighbours on the
 * page but not in reading order: a label with what stands right of it or under it.
 */
export interface FieldPage {
  text: string;
  lower: string;
  lines: readonly TextLine[];
  placed: PlacedLine[];
  /** Mean word confidence 0..1 where the words were recognised; 1 for a file's own text. */
  clarity: number;
}

/** No expression may run from one pair into the next: more lines' ends than any allows. */
const APART = '\n\n\n';
const MOST_PAIRS = 400;
const LONGEST_LABEL = 60;
/** A neighbour below begins within this many line heights. */
const NEAR_BELOW = 2.6;
const UNKNOWN_CLARITY = 0.5;

const centre = ({ y, h }: TextLine): number => y + h / 2;

/** Lines of one row share at least this part of the lower one's height: a scan may be a little askew. */
const SHARED_HEIGHT = 0.3;

/** Do they stand on one row? */
const onOneRow = (a: TextLine, b: TextLine): boolean =>
  Math.abs(centre(a) - centre(b)) <= (a.h + b.h) / 2 - SHARED_HEIGHT * Math.min(a.h, b.h);

/** Does `b` stand right of `a`, on its row? However far: leaders and columns of figures cross the page. */
export const isRightOf = (a: TextLine, b: TextLine): boolean => onOneRow(a, b) && b.x >= a.x + a.w - 0.01;

/** Does `b` stand under `a`, near and in its column? */
export const isUnder = (a: TextLine, b: TextLine): boolean => {
  const drop = b.y - a.y;
  return drop > a.h * 0.5 && drop <= Math.max(a.h, b.h) * NEAR_BELOW && b.x <= a.x + a.w + 0.01 && b.x + b.w >= a.x - 0.01;
};

/** Lines higher than this are headlines over all else, or drawn text: nothing is labelled by them. */
const HIGHEST_LINE = 0.05;

/** For each line those that stand on its row or shortly under it: the only ones worth a closer look. */
const nearIn = (lines: readonly TextLine[]): ((index: number) => number[]) => {
  const byTop = lines.map((_, index) => index).sort((a, b) => lines[a]!.y - lines[b]!.y);
  const rank = new Map(byTop.map((index, at) => [index, at]));
  const highest = Math.min(HIGHEST_LINE, Math.max(0, ...lines.map(({ h }) => h)));
  return (index) => {
    const { y } = lines[index]!;
    let from = rank.get(index)!;
    while (from > 0 && y - lines[byTop[from - 1]!]!.y <= highest) from -= 1;
    let to = rank.get(index)!;
    while (to + 1 < byTop.length && lines[byTop[to + 1]!]!.y - y <= highest * NEAR_BELOW) to += 1;
    return byTop.slice(from, to + 1);
  };
};

/** The nearest neighbour to the right and the nearest below, where reading order parts them from the line. */
const neighboursOf = (lines: readonly TextLine[], index: number, near: number[]): number[] => {
  const line = lines[index]!;
  let right = -1;
  let below = -1;
  for (const at of near) {
    const other = lines[at]!;
    if (at === index) continue;
    if (isRightOf(line, other) && (right < 0 || other.x < lines[right]!.x)) right = at;
    else if (isUnder(line, other) && (below < 0 || other.y < lines[below]!.y)) below = at;
  }
  return [right, below].filter((at) => at >= 0 && at !== index + 1);
};

/** Only a short line with a letter in it can be a label. */
const mayBeLabel = (text: string): boolean => text.length <= LONGEST_LABEL && /\p{L}/u.test(text);

const pairsOf = (lines: readonly TextLine[], texts: readonly string[]): [number, number][] => {
  const pairs: [number, number][] = [];
  const near = nearIn(lines.slice(0, texts.length));
  for (let index = 0; index < texts.length && pairs.length < MOST_PAIRS; index++) {
    if (!mayBeLabel(texts[index]!)) continue;
    for (const other of neighboursOf(lines, index, near(index))) pairs.push([index, other]);
  }
  return pairs;
};

const blanks = (marks: string): string => ' '.repeat(marks.length);

/** What leads the eye from label to value counts as space: leaders of dots, and a mark before values in their own column. */
const withoutLeaders = (text: string): string =>
  text.replaceAll(/[.…·_]{2,}|(?<=\s)[.·_](?=\s|$)/gu, blanks).replace(/^[:=»|]+(?=\s)/u, blanks);

/** Prepares a page for the reading of fields; bounded like `searchablePage`. */
export const fieldPage = (page: PageText): FieldPage => {
  const texts = boundedLines(page).map(withoutLeaders);
  const placed: PlacedLine[] = [];
  let text = '';
  const append = (line: number): void => {
    placed.push({ line, start: text.length, length: texts[line]!.length });
    text += `${texts[line]!}\n`;
  };
  texts.forEach((_, line) => {
    append(line);
  });
  for (const [first, second] of pairsOf(page.lines, texts)) {
    text += APART;
    append(first);
    append(second);
  }
  const clarity = page.origin === 'ocr' ? (page.ocr?.confidence ?? UNKNOWN_CLARITY) : 1;
  return { text, lower: text.toLowerCase(), lines: page.lines, placed, clarity };
};

/** Index in `placed` of the stretch that holds an offset of the text. */
export const placeAt = ({ placed }: FieldPage, offset: number): number => {
  let low = 0;
  let high = placed.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (placed[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
