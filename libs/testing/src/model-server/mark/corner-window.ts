import type { Corner } from '../../generator/mark/code.js';
import { CELL, firstCell, MARK_COLUMNS, MARK_ROWS } from '../../generator/mark/layout.js';
import { type GreyCanvas, PIXELS_PER_UNIT } from './seen-picture.js';

/** How a page may lie in its picture. */
export interface Lie {
  /** How far from its place a strip may be, in units, towards the picture's border and away from it. */
  outwards: number;
  inwards: number;
  /** Size of the page within the picture. */
  scales: readonly number[];
}

/** A page that fills its picture, somewhat askew; and one photographed on a table, which takes longer to look for. */
export const LIES: readonly Lie[] = [
  { outwards: 22, inwards: 22, scales: [0.98, 1, 1.02] },
  { outwards: 22, inwards: 68, scales: [0.86, 0.88, 0.9, 0.92, 0.94, 0.96] },
];

/** White around the window, so that a tilted strip can be sampled without asking for borders. */
const PADDING = 12;

/** The part of a canvas where a corner's strip can be, softened a little. */
export interface CornerWindow {
  width: number;
  height: number;
  pixels: Float32Array;
  /** Where the strip's middle row may stand in its first column, in window pixels. */
  search: { fromX: number; toX: number; fromY: number; toY: number };
}

const MIDDLE = ((MARK_ROWS - 1) / 2) * CELL;

export function cornerWindow(canvas: GreyCanvas, corner: Corner, { outwards, inwards }: Lie): CornerWindow {
  const px = PIXELS_PER_UNIT;
  const first = firstCell(corner, canvas.width, canvas.height);
  const [before, after] = corner === 'top-left' ? [outwards, inwards] : [inwards, outwards];
  const middle = { x: first.x, y: first.y + MIDDLE * px };
  const from = { x: middle.x - before * px, y: middle.y - before * px };
  const to = { x: middle.x + after * px, y: middle.y + after * px };
  const reach = (MIDDLE + PADDING) * px;
  const left = Math.floor(from.x - PADDING * px);
  const top = Math.floor(from.y - reach);
  const width = Math.ceil(to.x - left + (PADDING + MARK_COLUMNS * CELL) * px);
  const height = Math.ceil(to.y - top + reach);
  const search = { fromX: from.x - left, toX: to.x - left, fromY: from.y - top, toY: to.y - top };
  return { width, height, pixels: softened(cut(canvas, left, top, width, height), width, height), search };
}

function cut(canvas: GreyCanvas, left: number, top: number, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height).fill(255);
  for (let y = Math.max(0, -top); y < Math.min(height, canvas.height - top); y++) {
    for (let x = Math.max(0, -left); x < Math.min(width, canvas.width - left); x++) {
      out[y * width + x] = canvas.pixels[(y + top) * canvas.width + x + left]!;
    }
  }
  return out;
}

/** Mean of 3 x 3 pixels: about the size of a dot. */
function softened(pixels: Float32Array, width: number, height: number): Float32Array {
  const rows = new Float32Array(pixels);
  const out = new Float32Array(pixels);
  for (let i = 1; i < pixels.length - 1; i++) rows[i] = (pixels[i - 1]! + pixels[i]! + pixels[i + 1]!) / 3;
  for (let i = width; i < width * (height - 1); i++) out[i] = (rows[i - width]! + rows[i]! + rows[i + width]!) / 3;
  return out;
}
