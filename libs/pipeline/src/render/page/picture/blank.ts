import type { Ink } from './ink.js';

/** A page number alone covers less than this; the shortest sentence covers more. Measured at 75 dpi. */
const BLANK_INK = 0.0006;

/** Darker than any paper: a scan that failed, or print over print. */
const DARK_SHADE = 64;

/** Nothing is printed or written on the page: a grey back, edge shadows, dust and a page number do not count. */
export const isBlank = (ink: Ink): boolean => ink.ratio < BLANK_INK && ink.paper >= DARK_SHADE;

/** A photographed sheet lies on a table: this share of each side may show it. */
const TABLE = 0.12;

/** Nothing is printed or written well inside the page. Not enough by itself: a line at the head or foot lies outside. */
export const isBlankInside = ({ width, height, mask, paper }: Ink): boolean => {
  const [left, top] = [Math.ceil(width * TABLE), Math.ceil(height * TABLE)];
  let count = 0;
  for (let y = top; y < height - top; y += 1) for (let x = left; x < width - left; x += 1) count += mask[y * width + x]!;
  return paper >= DARK_SHADE && count < BLANK_INK * (width - 2 * left) * (height - 2 * top);
};
