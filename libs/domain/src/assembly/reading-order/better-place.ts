import { type TotalledNumber, totalledNumber } from '../sequence/numbering.js';
import type { SequencePage } from '../sequence/sequence-page.js';
import { affinity, looksOf } from './affinity.js';
import type { IsOthers } from './fragment.js';

/** Rivals for one number are looked for this far apart, in pages. */
const REACH_PAGES = 12;
/** A rival must be so much more alike, in nats: by an identifier, or a running line. */
const MARGIN = 3;

/**
 * Tells neighbours whose numbers go on from `1 of 3` to `2 of 3`, and that are of two papers all the same: for one of them
 * another page near by bears the other's number and is much more like it.
 */
export const hasBetterPlace = (pages: SequencePage[], otherType: string): IsOthers => {
  const numbers = pages.map(({ decision }) => totalledNumber(decision.printed));
  const looks = pages.map((_, index) => looksOf(pages, { total: 0, pages: [index], numbers: [] }, otherType));
  const alike = (a: number, b: number): number => affinity(looks[a]!, looks[b]!);
  const rivalsOf = (index: number): number[] => {
    const { page, of } = numbers[index] as TotalledNumber;
    const bears = (at: number): boolean => numbers[at]?.page === page && numbers[at].of === of;
    return [...numbers.keys()].filter((at) => at !== index && Math.abs(at - index) <= REACH_PAGES && bears(at));
  };
  return (before, index) => {
    const here = alike(before, index);
    const isMoreAlike = (nats: number): boolean => nats >= here + MARGIN;
    return (
      rivalsOf(index).some((rival) => isMoreAlike(alike(before, rival))) ||
      rivalsOf(before).some((rival) => isMoreAlike(alike(rival, index)))
    );
  };
};
