import { totalledNumber } from './sequence/numbering.js';
import type { SequencePage } from './sequence/sequence-page.js';

/** A total up to this is believed of a single page: what is misread as numbering (dates, fractions, doses) is mostly larger. */
const BELIEVED_ALONE = 10;

/** By total: places and numbers of the pages that print it. */
const pagesByTotal = (pages: SequencePage[]): Map<number, { place: number; number: number }[]> => {
  const byTotal = new Map<number, { place: number; number: number }[]>();
  pages.forEach(({ decision }, place) => {
    const printed = totalledNumber(decision.printed);
    if (printed === null) return;
    const known = byTotal.get(printed.of);
    if (known === undefined) byTotal.set(printed.of, [{ place, number: printed.page }]);
    else known.push({ place, number: printed.page });
  });
  return byTotal;
};

/**
 * Forgets an `x of y` with a large y that no page within y pages bears out by another x of the same y: `3/27` in a margin is
 * a date. All later evidence reads the numbers that are left.
 */
export const withTrustedNumbers = (pages: SequencePage[]): SequencePage[] => {
  const byTotal = pagesByTotal(pages);
  return pages.map((page, place) => {
    const printed = totalledNumber(page.decision.printed);
    if (printed === null || printed.of <= BELIEVED_ALONE || page.decision.tier === 'reviewer') return page;
    const isBorneOut = byTotal
      .get(printed.of)!
      .some((other) => other.number !== printed.page && Math.abs(other.place - place) <= printed.of);
    return isBorneOut ? page : { ...page, decision: { ...page.decision, printed: null } };
  });
};
