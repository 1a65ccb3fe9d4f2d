import type { PageText } from '../page/page-text.js';
import { sharedShare, sketchOf } from './sketch.js';

/** Amounts, dates, numbers of accounts and people: what is filled into a form. */
const FIGURE = /\d[\d.,/-]*\d/g;
/** Shorter ones are numbers of boxes and lines, the same on every copy. */
const FEWEST_DIGITS = 3;

const digitsOf = (figure: string): string => figure.replaceAll(/\D/g, '');

/** Digests of a sample of the page's figures, rising. */
export const figuresOf = (page: PageText): number[] =>
  sketchOf(
    page.lines
      .flatMap((line) => line.text.match(FIGURE) ?? [])
      .map(digitsOf)
      .filter((digits) => digits.length >= FEWEST_DIGITS),
  );

/** With fewer figures than this on a page nothing is said. */
const FEWEST = 4;

/** Share of the figures of one page that the other one has as well, 0..1; null where one of them has hardly any. */
export const sharedFigures = (a: readonly number[], b: readonly number[]): number | null => sharedShare(a, b, FEWEST);
