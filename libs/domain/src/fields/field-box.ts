import type { FieldValue } from '../packet/document.js';
import { type FieldPage, placeAt } from './field-page.js';

type Box = NonNullable<FieldValue['box']>;

const DECIMALS = 4;
const rounded = (value: number): number => Number(Math.min(1, Math.max(0, value)).toFixed(DECIMALS));

/** The part of one line between two of its characters, as if all were equally wide. */
const partOf = (page: FieldPage, place: number, from: number, to: number): Box => {
  const { line, start, length } = page.placed[place]!;
  const { x, y, w, h } = page.lines[line]!;
  const left = Math.max(0, from - start) / Math.max(1, length);
  const right = Math.min(length, to - start) / Math.max(1, length);
  return { x: x + w * left, y, w: w * Math.max(0, right - left), h };
};

const around = (boxes: Box[]): Box => {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, w: Math.max(...boxes.map((box) => box.x + box.w)) - x, h: Math.max(...boxes.map((box) => box.y + box.h)) - y };
};

/** Where characters of the page's text stand on the page: fractions of it, around all lines that they span. */
export const boxOf = (page: FieldPage, from: number, to: number): Box => {
  const first = placeAt(page, from);
  const last = placeAt(page, Math.max(from, to - 1));
  const parts = Array.from({ length: last - first + 1 }, (_, i) => partOf(page, first + i, from, to));
  const { x, y, w, h } = around(parts);
  return { x: rounded(x), y: rounded(y), w: rounded(w), h: rounded(h) };
};
