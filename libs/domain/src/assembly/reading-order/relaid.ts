import type { SequencePage } from '../sequence/sequence-page.js';

/** By page: how many separators were passed up to it. */
export const sectionsOf = (pages: SequencePage[]): number[] => {
  let section = 0;
  return pages.map((page) => {
    section += page.breakBefore ? 1 : 0;
    return section;
  });
};

/**
 * The pages in another order (or some of them), with what lies between neighbours told anew: blanks only between true
 * neighbours, separators wherever one was passed, unless both pages are of one group (`together`).
 */
export const relaid = (
  pages: SequencePage[],
  order: number[],
  together: (a: number, b: number) => boolean = () => false,
  sections = sectionsOf(pages),
): SequencePage[] =>
  order.map((index, i) => {
    const before = order[i - 1];
    if (before === undefined || before === index - 1) return pages[index]!;
    const passed = sections[index] !== sections[before];
    return { ...pages[index]!, blanksBefore: 0, breakBefore: passed && !together(before, index) };
  });
