import type { LineMark, Page } from '../dsl/page.js';
import { CORNERS, type Corner, markBits } from './code.js';
import { CELL, cellOfBit, DOT, firstCell, MARK_COLUMNS, MARK_ROWS, SYNC, unitOf } from './layout.js';

/** Puts the mark of `id` in the top left and in the bottom right margin, as dashed lines: shapes without text. */
export function drawMark(page: Page, id: number): void {
  for (const corner of CORNERS) page.marks.push(...strip(page, corner, cells(id, corner)));
}

/** By column, by row: is there a dot? */
function cells(id: number, corner: Corner): boolean[][] {
  const columns = [SYNC, ...Array.from({ length: MARK_COLUMNS - 1 }, () => Array.from({ length: MARK_ROWS }, () => false))];
  for (const [i, bit] of markBits(id, corner).entries()) {
    const { row, column } = cellOfBit(i);
    columns[column]![row] = bit;
  }
  return columns;
}

function strip(page: Page, corner: Corner, columns: boolean[][]): LineMark[] {
  const unit = unitOf(page.width, page.height);
  const { x, y } = firstCell(corner, page.width, page.height);
  return columns.flatMap((rows, column) => {
    const dots = rows.flatMap((dot, row) => (dot ? [row] : []));
    return dots.length ? [dotted(x + column * CELL * unit, y, dots, unit)] : [];
  });
}

/** One line whose dashes are the dots. */
function dotted(x: number, y: number, dots: number[], unit: number): LineMark {
  const half = (DOT * unit) / 2;
  const last = dots.at(-1)!;
  const dash = dots.flatMap((row, i) => [DOT * unit, ((dots[i + 1] ?? row + 2) - row) * CELL * unit - DOT * unit]);
  const at = (row: number): number => y + row * CELL * unit;
  return {
    kind: 'line',
    x1: x,
    x2: x,
    y1: at(dots[0]!) - half,
    y2: at(last) + half,
    lineWidth: DOT * unit,
    color: '#000000',
    dash,
  };
}
