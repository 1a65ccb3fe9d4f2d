import { type TotalledNumber, totalledNumber } from './sequence/numbering.js';
import type { SequencePage } from './sequence/sequence-page.js';

/** A run counts as one form with variants from this many pages more than it prints. */
const SURPLUS_PAGES = 2;

interface Run {
  from: number;
  numbers: TotalledNumber[];
}

const goesOn = (last: TotalledNumber, next: TotalledNumber): boolean =>
  next.of === last.of && (next.page === last.page || next.page === last.page + 1);

/** Runs of neighbours towards one total, from 1 to the total, no number lower than the one before it and none left out. */
const risingRuns = (pages: SequencePage[]): Run[] => {
  const runs: Run[] = [];
  let open: Run | null = null;
  pages.forEach((page, index) => {
    const number = totalledNumber(page.decision.printed);
    const last = open?.numbers.at(-1);
    if (number !== null && open !== null && last !== undefined && !page.breakBefore && goesOn(last, number)) {
      open.numbers.push(number);
      return;
    }
    open = number?.page === 1 ? { from: index, numbers: [number] } : null;
    if (open !== null) runs.push(open);
  });
  return runs.filter(({ numbers }) => numbers.at(-1)!.page === numbers[0]!.of);
};

/** How often each number of the run occurs, from 1 on. */
const occurrences = ({ numbers }: Run): number[] =>
  Array.from({ length: numbers[0]!.of }, (_, i) => numbers.filter(({ page }) => page === i + 1).length);

/**
 * `1, 1, 2, 2, 2, 3 of 3`: a model form that comes with variants of its pages. Copies that were sorted page by page have
 * each number equally often; they are none.
 */
const hasVariants = (run: Run): boolean => {
  const counts = occurrences(run);
  const isSurplus = run.numbers.length >= run.numbers[0]!.of + SURPLUS_PAGES;
  return isSurplus && run.numbers[0]!.of > 1 && new Set(counts).size > 1 && Math.max(...counts.slice(1)) > 1;
};

/** Further variants after the form's end: pages of the same total that are no first ones. */
const withTail = (run: Run, pages: SequencePage[]): Run => {
  const total = run.numbers[0]!.of;
  const numbers = [...run.numbers];
  for (let at = run.from + numbers.length; at < pages.length && !pages[at]!.breakBefore; at += 1) {
    const number = totalledNumber(pages[at]!.decision.printed);
    if (number === null || number.of !== total || number.page === 1) break;
    numbers.push(number);
  }
  return { from: run.from, numbers };
};

/** Counts the pages of forms that come with variants of their pages through, so that they read as the one paper they are. */
export const withVariantsCounted = (pages: SequencePage[]): SequencePage[] => {
  const counted = [...pages];
  const forms = risingRuns(pages).filter(hasVariants);
  for (const { from, numbers } of forms.map((run) => withTail(run, pages))) {
    numbers.forEach((_, i) => {
      const page = pages[from + i]!;
      const printed = { page: i + 1, of: numbers.length };
      counted[from + i] = { ...page, decision: { ...page.decision, printed } };
    });
  }
  return counted;
};
