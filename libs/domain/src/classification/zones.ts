import type { PageText, TextLine } from '../page/page-text.js';
import type { Zone } from '../taxonomy/taxonomy.js';
import { usualSizePt } from './layout-features.js';
import { visualRows } from './visual-rows.js';

/** `running` marks a title that is only a running one: it tells the paper, not the page's place in it. */
export type Band = Exclude<Zone, 'anywhere'> | 'running';

const TOP_BAND = 0.25;
const BOTTOM_BAND = 0.75;
const LEFT_BAND = 0.4;
const RIGHT_BAND = 0.6;
/** Type this much larger than the page's usual size is a heading in the upper half, and anywhere at the second factor. */
const LARGE = 1.3;
const VERY_LARGE = 1.7;
const TITLE_ROWS = 4;
const TITLE_ROWS_WITHIN = 1 / 3;
/** A short line of capitals in the middle of its row is a heading down to here, on a page that is not all capitals. */
const HEADING_BAND = 0.4;
const HEADING_WIDTH = 0.7;
const OFF_MIDDLE = 0.06;
const MOSTLY_CAPITALS = 0.6;
const RUNNING_EDGE = 0.12;
const RUNNING_CHARACTERS = 100;
const NUMBERED_ROW = /(?:page|página|seite)\s*\d{1,3}(?!\d)|\b\d{1,3}\s*(?:of|de|von)\s*\d{1,3}\b/iu;

const firstRowsBottom = (lines: readonly TextLine[]): number => {
  const tops = lines
    .filter((line) => /[\p{L}\p{N}]{2}/u.test(line.text) && line.y < TITLE_ROWS_WITHIN)
    .map((line) => ({ top: line.y, height: line.h }))
    .sort((a, b) => a.top - b.top);
  let rows = 0;
  let rowTop = Number.NEGATIVE_INFINITY;
  for (const { top, height } of tops) {
    if (top - rowTop > Math.max(0.004, height * 0.6)) {
      rows += 1;
      rowTop = top;
    }
    if (rows > TITLE_ROWS) return top;
  }
  return TITLE_ROWS_WITHIN;
};

/**
 * Lines that share a row with the page's number at head or foot: a form prints its name there (`LOAN ESTIMATE · PAGE 2 OF 3`).
 */
const runningTitles = (lines: readonly TextLine[]): ReadonlySet<TextLine> => {
  const edge = lines.filter((line) => line.y < RUNNING_EDGE || line.y + line.h > 1 - RUNNING_EDGE);
  const numbered = visualRows(edge).filter((row) => NUMBERED_ROW.test(row.map((line) => line.text).join(' ')));
  return new Set(numbered.flat().filter((line) => line.text.length <= RUNNING_CHARACTERS));
};

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const isInCapitals = (text: string): boolean => letters(text) >= 4 && !/\p{Ll}/u.test(text);

/** On legal paper the title stands below stamps and seals, no larger than the words below it. */
const isHeading = (line: TextLine): boolean =>
  line.y < HEADING_BAND && line.w < HEADING_WIDTH && Math.abs(line.x + line.w / 2 - 0.5) < OFF_MIDDLE && isInCapitals(line.text);

const isMostlyCapitals = (lines: readonly TextLine[]): boolean => {
  const all = lines.reduce((sum, { text }) => sum + letters(text), 0);
  return lines.filter(({ text }) => isInCapitals(text)).reduce((sum, { text }) => sum + letters(text), 0) > MOSTLY_CAPITALS * all;
};

/** The bands each line lies in. A title is large type, any of the page's first rows, or what runs beside the page number. */
export const bandsOf = (page: PageText): ReadonlySet<Band>[] => {
  const usual = usualSizePt(page.lines);
  const firstRowsEnd = firstRowsBottom(page.lines);
  const running = runningTitles(page.lines);
  const showsHeadings = !isMostlyCapitals(page.lines);
  return page.lines.map((line) => {
    const bands = new Set<Band>();
    const middle = line.y + line.h / 2;
    const across = line.x + line.w / 2;
    const large = line.sizePt >= usual * (line.y < 0.5 ? LARGE : VERY_LARGE);
    if (large || line.y < firstRowsEnd || (showsHeadings && isHeading(line))) bands.add('title');
    else if (running.has(line)) bands.add('title').add('running');
    if (middle < TOP_BAND) bands.add('top');
    if (middle > BOTTOM_BAND) bands.add('bottom');
    if (across < LEFT_BAND) bands.add('left');
    if (across > RIGHT_BAND) bands.add('right');
    return bands;
  });
};

export const liesIn = (bands: ReadonlySet<Band>, zone: Zone): boolean => zone === 'anywhere' || bands.has(zone);
