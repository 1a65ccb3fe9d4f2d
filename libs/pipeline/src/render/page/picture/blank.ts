import type { Ink } from './ink.js';

/** A page number alone covers less than this; the shortest sentence covers more. Measured at 75 dpi. */
const BLANK_INK = 0.0006;

/** Nothing is printed or written on the page: a grey back, edge shadows, dust and a page number do not count. */
export const isBlank = (ink: Ink): boolean => ink.ratio < BLANK_INK;
