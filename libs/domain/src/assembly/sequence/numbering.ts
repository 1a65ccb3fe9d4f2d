import type { PrintedNumber } from '../../classification/page-decision.js';
import { weights } from './weights.js';

/** `x of y` that can be believed: within its own total, more than a single page. */
export interface TotalledNumber {
  page: number;
  of: number;
}

export const totalledNumber = (printed: PrintedNumber | null): TotalledNumber | null =>
  printed !== null && printed.of !== null && printed.of >= 1 && printed.page >= 1 && printed.page <= printed.of
    ? { page: printed.page, of: printed.of }
    : null;

/**
 * What two printed numbers, `distance` pages apart, say of one document, in nats. `distance` counts pages with content;
 * `sheets` counts blank ones between as well: either may be what the numbering counts.
 */
export const numberingNats = (before: TotalledNumber, after: TotalledNumber, distance: number, sheets: number): number => {
  const { numbering } = weights;
  if (before.of !== after.of) return numbering.otherTotal + (before.page === before.of ? numbering.afterLast : 0);
  const step = after.page - before.page;
  if (step === distance || step === sheets) return numbering.nextNumber;
  if (step > 0) return numbering.laterNumber;
  if (step === 0 && after.page > 1) return numbering.sameNumber;
  const isFallingStack = step === -distance && !(after.page === 1 && before.page === before.of);
  return isFallingStack ? numbering.previousNumber : numbering.repeatedNumber;
};

/** What a neighbouring pair says where only one of the two pages prints a number. */
export const loneNumberNats = (before: TotalledNumber | null, after: TotalledNumber | null): number => {
  const { numbering } = weights;
  if (after !== null) return after.page === 1 ? numbering.restart : numbering.laterAfterNone;
  return before !== null && before.page === before.of ? numbering.afterLast : 0;
};
