import { year } from '../../../people/dates.js';
import type { InContext } from '../in-paper.js';

/** An assessment year, e.g. `2023-24`. */
export const assessmentYear = (c: InContext): string => {
  const y = year(c.loan.applied) - c.rng.int(0, 1);
  return `${y}-${String(y + 1).slice(2)}`;
};
