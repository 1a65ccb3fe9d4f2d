import { printedNumbers } from './draft.js';
import { totallessNumbers } from './sequence/likeness.js';
import type { SequencePage } from './sequence/sequence-page.js';

/** Fewer pages than this are not put in order by numbers that merely stand alone. */
const MIN_FOR_BARE_ORDER = 3;

interface Keyed {
  page: SequencePage;
  key: number;
}

const sorted = (keyed: Keyed[]): SequencePage[] => keyed.toSorted((a, b) => a.key - b.key).map(({ page }) => page);

/** By `x of y`: pages without a number go along with the page before them, leading ones stay in front. */
const byTotalledNumbers = (pages: SequencePage[]): SequencePage[] | null => {
  const printed = printedNumbers(pages);
  if (printed === null) return null;
  const borne = printed.numbers.filter((n) => n !== null);
  if (borne.length < 2 || new Set(borne).size < borne.length) return null;
  let key = 0;
  return sorted(
    pages.map((page, i) => {
      key = printed.numbers[i] ?? key;
      return { page, key };
    }),
  );
};

/** By numbers standing alone, only where they fit one way: each of 1..n on one page and one of them on each page. */
const byBareNumbers = (pages: SequencePage[]): SequencePage[] | null => {
  if (pages.length < MIN_FOR_BARE_ORDER) return null;
  const keys = pages.map((page) => {
    const fitting = new Set(totallessNumbers(page.decision).filter((n) => n >= 1 && n <= pages.length));
    return fitting.size === 1 ? [...fitting][0]! : null;
  });
  if (new Set(keys).size < pages.length || keys.includes(null)) return null;
  return sorted(pages.map((page, i) => ({ page, key: keys[i]! })));
};

/** The document's own order by its printed numbers; as they lie where the numbers do not settle it. */
export const inPrintedOrder = (pages: SequencePage[]): SequencePage[] =>
  byTotalledNumbers(pages) ?? byBareNumbers(pages) ?? pages;

/**
 * Numbers up to the printed total that no page bears. A page without a number stands for the number after its
 * predecessor's (or before its successor's, at the head) where that one is free.
 */
export const missingNumbers = (pages: SequencePage[]): number[] => {
  const printed = printedNumbers(pages);
  if (printed === null) return [];
  const borne = new Set(printed.numbers.filter((n) => n !== null));
  let unnumbered = printed.numbers.filter((n) => n === null).length;
  const missing: number[] = [];
  for (let number = 1; number <= printed.total; number += 1) {
    if (borne.has(number)) continue;
    if (unnumbered > 0) unnumbered -= 1;
    else missing.push(number);
  }
  return missing;
};
