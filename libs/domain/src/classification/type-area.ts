import type { PageText } from '../page/page-text.js';

/** Where the page's type stands: what one layout keeps from page to page. */
export interface TypeArea {
  /** Left edge of the type, in thousandths of the page's width. */
  leftEdge: number;
  /** Usual distance from line to line, in thousandths of the page's height. */
  linePitch: number;
}

/** Running headers and footers stand outside of it. */
const HEAD = 0.07;
const FOOT = 0.93;
/** Fewer lines have no usual place. */
const FEWEST_LINES = 4;
/** Lines nearer to each other than this share of the page's height stand beside each other. */
const BESIDE = 0.004;
/** One line in so many may stick out to the left: marks at the edge, numbers of boxes. */
const OUTLIERS = 0.1;

const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;

const thousandths = (share: number): number => Math.round(1000 * share);

const stepsOf = (places: number[]): number[] => {
  const rising = places.toSorted((a, b) => a - b);
  return rising.slice(1).map((place, i) => place - rising[i]!);
};

/** Null where the page has hardly a line outside of its head and foot. */
export const typeAreaOf = ({ lines: all }: PageText): TypeArea | null => {
  const lines = all.filter((line) => line.y > HEAD && line.y + line.h < FOOT && line.text.trim() !== '');
  if (lines.length < FEWEST_LINES) return null;
  const [lefts, tops] = [lines.map((line) => line.x), lines.map((line) => line.y)];
  const steps = stepsOf(tops).filter((step) => step > BESIDE);
  return { leftEdge: thousandths(quantile(lefts, OUTLIERS)), linePitch: thousandths(quantile(steps, 0.5)) };
};
