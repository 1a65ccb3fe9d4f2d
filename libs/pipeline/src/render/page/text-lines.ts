import type { TextLine } from '#domain/page/page-text.js';
import type { TextRun } from '#ports/page-engine/page-reader.js';
import { readingOrder } from './reading-order.js';
import type { PageBox } from './upright.js';

/** A gap wider than this many type sizes parts two columns or cells; a narrower one is a space between words. */
const COLUMN_GAP = 1.4;
/** A gap wider than this many type sizes is a space even where the file holds none. */
const SPACE_GAP = 0.16;
/** Runs share a line when their boxes overlap by this share of the lower one. */
const ROW_OVERLAP = 0.5;

/** Shift, in type sizes, within which equal texts are one text printed twice. */
const DOUBLE_SHIFT = 0.2;
/** Runs are looked up by cells of this many points. */
const CELL_PT = 3;
/** Bounds the comparisons on a page that piles thousands of texts in one place. */
const MOST_COMPARED = 32;

interface OpenLine {
  runs: TextRun[];
  top: number;
  bottom: number;
}

/** Runs of an upright page as lines in reading order. Text across the main direction follows at the end, run by run. */
export const linesOfRuns = (runs: readonly TextRun[], page: PageBox): TextLine[] => {
  const single = withoutDoubles(runs);
  const along = single.filter(isLevel);
  const across = single.filter((run) => !isLevel(run) && run.text.trim() !== '');
  const lines = rowsOf(along)
    .flatMap(cellsOf)
    .map((cell) => lineOf(cell, page));
  const kept = lines.filter((line) => line.text !== '');
  return [...readingOrder(kept), ...across.map((run) => lineOf([run], page))];
};

const isLevel = (run: TextRun): boolean => run.direction === 0 && !run.slanted;

/**
 * Bold made by printing twice, a hair apart, is one run, and so is a piece of a line that was printed again under the whole
 * line: of texts that start in one place and begin alike, the longest is kept.
 */
const withoutDoubles = (runs: readonly TextRun[]): TextRun[] => {
  const dropped = new Set<TextRun>();
  const placed = new Map<string, TextRun[]>();
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const [column, row] = [Math.round(run.x / CELL_PT), Math.round(run.y / CELL_PT)];
    for (const known of around(placed, column, row)) {
      if (dropped.has(known) || !startTogether(known, run)) continue;
      if (known.text.startsWith(run.text)) dropped.add(run);
      else if (run.text.startsWith(known.text)) dropped.add(known);
    }
    const cell = placed.get(`${column} ${row}`) ?? [];
    if (cell.length < MOST_COMPARED) placed.set(`${column} ${row}`, [...cell, run]);
  }
  return runs.filter((run) => !dropped.has(run));
};

const startTogether = (a: TextRun, b: TextRun): boolean =>
  Math.abs(a.x - b.x) < DOUBLE_SHIFT * b.sizePt && Math.abs(a.y - b.y) < DOUBLE_SHIFT * b.sizePt;

const around = (placed: Map<string, TextRun[]>, column: number, row: number): TextRun[] => {
  const near: TextRun[] = [];
  for (let dx = -1; dx <= 1; dx += 1)
    for (let dy = -1; dy <= 1; dy += 1) near.push(...(placed.get(`${column + dx} ${row + dy}`) ?? []));
  return near;
};

/** Rows of runs whose boxes overlap vertically, from the top. */
const rowsOf = (runs: readonly TextRun[]): TextRun[][] => {
  const rows: OpenLine[] = [];
  const sorted = [...runs].sort((a, b) => middle(a) - middle(b));
  for (const run of sorted) {
    const row = rows.at(-1);
    if (row && sharesRow(run, row)) addTo(row, run);
    else rows.push({ runs: [run], top: run.y, bottom: run.y + run.h });
  }
  return rows.map((row) => row.runs.sort((a, b) => a.x - b.x));
};

const middle = (run: TextRun): number => run.y + run.h / 2;

const sharesRow = (run: TextRun, row: OpenLine): boolean => {
  const overlap = Math.min(run.y + run.h, row.bottom) - Math.max(run.y, row.top);
  return overlap >= ROW_OVERLAP * Math.min(run.h, row.bottom - row.top);
};

/** The row keeps the box of its typical run, so that one tall letter does not swallow the lines below it. */
const addTo = (row: OpenLine, run: TextRun): void => {
  const share = 1 / (row.runs.push(run) + 1);
  row.top += (run.y - row.top) * share;
  row.bottom += (run.y + run.h - row.bottom) * share;
};

/** A row cut where its gaps are too wide for a space. */
const cellsOf = (row: TextRun[]): TextRun[][] => {
  const cells: TextRun[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of row) {
    if (run.text.trim() === '') continue;
    const cell = cells.at(-1);
    if (cell && run.x - end < COLUMN_GAP * Math.max(run.sizePt, cell[0]!.sizePt)) cell.push(run);
    else cells.push([run]);
    end = cell && cells.at(-1) === cell ? Math.max(end, run.x + run.w) : run.x + run.w;
  }
  return cells;
};

const lineOf = (cell: TextRun[], page: PageBox): TextLine => {
  const x = Math.min(...cell.map((run) => run.x));
  const y = Math.min(...cell.map((run) => run.y));
  const right = Math.max(...cell.map((run) => run.x + run.w));
  const bottom = Math.max(...cell.map((run) => run.y + run.h));
  const main = cell.reduce((best, run) => (run.text.length > best.text.length ? run : best));
  return {
    text: joined(cell),
    x: fraction(x, page.widthPt),
    y: fraction(y, page.heightPt),
    w: fraction(right - x, page.widthPt),
    h: fraction(bottom - y, page.heightPt),
    sizePt: Math.round(main.sizePt * 10) / 10,
    ...(main.font === undefined ? {} : { font: main.font }),
  };
};

const fraction = (value: number, whole: number): number => Math.round((value / whole) * 10_000) / 10_000;

const joined = (cell: TextRun[]): string => {
  let text = '';
  let end = 0;
  for (const run of cell) {
    const gap = run.x - end;
    if (text !== '' && gap > SPACE_GAP * run.sizePt && !text.endsWith(' ')) text += ' ';
    text += run.text;
    end = run.x + run.w;
  }
  return text.replace(/\s+/g, ' ').trim();
};
