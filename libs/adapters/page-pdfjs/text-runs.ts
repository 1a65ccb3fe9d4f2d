import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { QuarterTurn, TextRun } from '#ports/page-engine/page-reader.js';

/** Matrix [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly number[];

export const multiply = (outer: Matrix, inner: Matrix): number[] => {
  const [a, b, c, d, e, f] = outer as [number, number, number, number, number, number];
  const [p, q, r, s, t, u] = inner as [number, number, number, number, number, number];
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
};

/** Type reaches about this share of its size above and below the baseline. */
const ASCENT = 0.8;
const DESCENT = 0.2;

/** Text items of pdf.js as runs; `toPage` maps PDF space to the page as shown, origin at the top left. */
export const runsOfItems = (content: TextContent, toPage: Matrix): TextRun[] => {
  const runs: TextRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const run = runOfItem(item, toPage);
    const font = fingerprintOf(content, item.fontName);
    if (run) runs.push(font === null ? run : { ...run, font });
  }
  return runs;
};

/** pdf.js tells a font's name only with its drawing operators; its measures come with the words and tell fonts apart as well. */
const fingerprintOf = ({ styles }: TextContent, fontName: string): string | null => {
  const style = styles[fontName];
  if (!style || Number.isNaN(style.ascent)) return null;
  const measure = (value: number): string => value.toFixed(3);
  return `${style.fontFamily}/${measure(style.ascent)}/${measure(style.descent)}`;
};

const runOfItem = (item: TextItem, toPage: Matrix): TextRun | null => {
  const placed = multiply(toPage, item.transform as number[]);
  const [a, b, c, d, x0, y0] = placed as [number, number, number, number, number, number];
  const along = Math.hypot(a, b);
  const size = Math.hypot(c, d);
  if (!Number.isFinite(x0 + y0 + along + size) || along === 0 || size === 0) return null;
  const scale = Math.hypot(toPage[0]!, toPage[1]!);
  const length = item.width * scale;
  const [ux, uy] = [a / along, b / along];
  const [vx, vy] = [c / size, d / size];
  const up = ASCENT * size;
  const down = DESCENT * size;
  const xs = [x0 - vx * down, x0 + vx * up, x0 + ux * length - vx * down, x0 + ux * length + vx * up];
  const ys = [y0 - vy * down, y0 + vy * up, y0 + uy * length - vy * down, y0 + uy * length + vy * up];
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return {
    text: item.str,
    x,
    y,
    w: Math.max(...xs) - x,
    h: Math.max(...ys) - y,
    sizePt: size,
    direction: directionOf(ux, uy),
    ...(isSlanted(ux, uy) ? { slanted: true } : {}),
  };
};

const TAN_10_DEGREES = 0.176;

const isSlanted = (ux: number, uy: number): boolean =>
  Math.min(Math.abs(ux), Math.abs(uy)) > TAN_10_DEGREES * Math.max(Math.abs(ux), Math.abs(uy));

/** Clockwise quarter turn of a direction on the page (y grows downwards). */
export const directionOf = (ux: number, uy: number): QuarterTurn => {
  const quarter = Math.round(Math.atan2(uy, ux) / (Math.PI / 2));
  return ((((quarter % 4) + 4) % 4) * 90) as QuarterTurn;
};
