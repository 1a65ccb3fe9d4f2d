import { totalledNumber } from '../sequence/numbering.js';
import type { SequencePage } from '../sequence/sequence-page.js';
import { hasBetterPlace } from './better-place.js';
import { type Fragment, fragmentsOf } from './fragment.js';
import { joinFragments } from './join-fragments.js';
import { relaid } from './relaid.js';

export interface ProvenOrder {
  /** Pages with every provable piece brought next to the others of its paper, in the order of its numbers. */
  pages: SequencePage[];
  /** Facts page numbers of pages whose piece could not be placed for certain. */
  doubtful: number[];
}

const isInPlace = (indices: number[]): boolean => indices.every((index, i) => i === 0 || index === indices[i - 1]! + 1);

/**
 * A stack scanned from its back ends with the cover that comes before `1 of y`: an unnumbered page of the same type right
 * after the page numbered 1 of a falling piece.
 */
const withCover = (pages: SequencePage[], fragment: Fragment, otherType: string): number[] => {
  const [first, second] = fragment.pages;
  const isFalling = fragment.numbers[0] === 1 && second !== undefined && second === first! - 1;
  const cover = isFalling ? pages[first! + 1] : undefined;
  if (cover === undefined || cover.breakBefore || totalledNumber(cover.decision.printed) !== null) return fragment.pages;
  const types = fragment.pages.map((index) => pages[index]!.decision.type);
  const { type } = cover.decision;
  return type !== otherType && types.includes(type) ? [first! + 1, ...fragment.pages] : fragment.pages;
};

/** Where each moved group stands: where the piece with its lowest number lies, or, for a falling stack, at its start. */
const anchorOf = (group: number[]): number => {
  let at = 0;
  while (at + 1 < group.length && group[at + 1] === group[at]! - 1) at += 1;
  return group[at]!;
};

/** The order in which what belongs together by its printed numbers lies together. */
export const provenOrder = (pages: SequencePage[], otherType: string): ProvenOrder => {
  const { fragments, doubtful } = joinFragments(pages, fragmentsOf(pages, hasBetterPlace(pages, otherType)), otherType);
  const moved = fragments.map((f) => withCover(pages, f, otherType)).filter((group) => !isInPlace(group));
  const groupOf = new Map(moved.flatMap((group) => group.map((index) => [index, group] as const)));
  const anchors = new Map(moved.map((group) => [anchorOf(group), group]));
  const order = pages.flatMap((_, index) => anchors.get(index) ?? (groupOf.has(index) ? [] : [index]));
  const together = (a: number, b: number): boolean => groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
  return { pages: relaid(pages, order, together), doubtful: doubtful.map((index) => pages[index]!.facts.page) };
};
