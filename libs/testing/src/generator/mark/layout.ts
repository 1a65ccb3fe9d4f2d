import { type Corner, MARK_BITS } from './code.js';

/** The strip of a mark: three columns of cells. The first is always the same and is what a finder looks for; two hold the bits. */
export const MARK_ROWS = MARK_BITS / 2;
export const MARK_COLUMNS = 3;
/** Hardly like itself when shifted or read from the end. */
export const SYNC = [...'101101100000011000110101'].map((cell) => cell === '1');

/** Measures in units of which a Letter page is 612 x 792: `unitOf`. */
export const CELL = 3.6;
/** Side of a dot. */
export const DOT = 2.5;
/** From the page's edge to the outer side of the strip, and to its near end. */
export const INSET = { across: 22, along: 24 };

const LETTER_SIDE = Math.sqrt(612 * 792);

/** Length of one unit on a page (or picture of a page) of this size: depends on its area only, whatever way it lies. */
export const unitOf = (width: number, height: number): number => Math.sqrt(width * height) / LETTER_SIDE;

/** Centre of the first row's first cell, in the page's own measure. Both strips run downwards with their first column left. */
export function firstCell(corner: Corner, width: number, height: number): { x: number; y: number } {
  const unit = unitOf(width, height);
  const x = INSET.across + CELL / 2;
  const y = INSET.along + CELL / 2;
  if (corner === 'top-left') return { x: x * unit, y: y * unit };
  return { x: width - (x + (MARK_COLUMNS - 1) * CELL) * unit, y: height - (y + (MARK_ROWS - 1) * CELL) * unit };
}

/** Where bit `i` stands. */
export const cellOfBit = (i: number): { row: number; column: number } => ({ row: i >> 1, column: 1 + (i & 1) });
