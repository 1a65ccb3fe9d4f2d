import { sameIdentifier } from '../sequence/identifiers.js';
import { type TotalledNumber, totalledNumber } from '../sequence/numbering.js';
import type { SequencePage } from '../sequence/sequence-page.js';

/** Neighbouring pages whose printed numbers rise or fall one by one towards one total. */
export interface Fragment {
  /** y of `x of y`. */
  total: number;
  /** Indices of the pages, by rising number. */
  pages: number[];
  /** Printed (or implied) numbers of `pages`, rising. */
  numbers: number[];
}

export const isComplete = (fragment: Fragment): boolean => fragment.numbers.length === fragment.total;

export const identifiersConflict = (a: Record<string, string>, b: Record<string, string>): boolean =>
  Object.entries(a).some(([name, value]) => b[name] !== undefined && !sameIdentifier(value, b[name]));

interface Run {
  step: 1 | -1 | 0;
  pages: number[];
  numbers: TotalledNumber[];
}

/** Step by which the number may go on from the run, null where it starts a new one. `2 of 2, 1 of 2` is two copies' seam. */
const continuation = (run: Run, next: TotalledNumber): 1 | -1 | null => {
  const last = run.numbers.at(-1)!;
  if (next.of !== last.of) return null;
  const step = next.page - last.page;
  if (step === 1 && run.step !== -1) return 1;
  return step === -1 && run.step !== 1 && next.of > 2 ? -1 : null;
};

const asFragment = (run: Run): Fragment => {
  const rising = run.step === -1 ? -1 : 1;
  const inOrder = <T>(items: T[]): T[] => (rising === 1 ? items : items.toReversed());
  return { total: run.numbers[0]!.of, pages: inOrder(run.pages), numbers: inOrder(run.numbers).map((n) => n.page) };
};

/** In `3, 2, 1, 2, 3` the 1 belongs to what rises after it. */
const risesFrom = (number: TotalledNumber, after: SequencePage | undefined): boolean => {
  const next = totalledNumber(after?.decision.printed ?? null);
  return next !== null && next.of === number.of && next.page === number.page + 1;
};

/** Does the page at the second index, by its number the next one, belong to another paper than the one at the first, for all that is seen? */
export type IsOthers = (before: number, index: number) => boolean;

/** All fragments of two totals and more, in packet order. */
export const fragmentsOf = (pages: SequencePage[], isOthers: IsOthers = () => false): Fragment[] => {
  const runs: Run[] = [];
  pages.forEach((page, index) => {
    const number = totalledNumber(page.decision.printed);
    if (number === null || number.of < 2) return;
    const run = runs.at(-1);
    const follows =
      run?.pages.at(-1) === index - 1 && !identifiersConflict(pages[index - 1]!.decision.identifiers, page.decision.identifiers);
    const step = run !== undefined && follows && !isOthers(index - 1, index) ? continuation(run, number) : null;
    const beginsNext = step === -1 && risesFrom(number, pages[index + 1]);
    if (run === undefined || step === null || beginsNext) {
      runs.push({ step: 0, pages: [index], numbers: [number] });
      return;
    }
    run.step = step;
    run.pages.push(index);
    run.numbers.push(number);
  });
  return runs.map(asFragment);
};
