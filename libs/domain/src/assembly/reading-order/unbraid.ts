import type { Taxonomy } from '../../taxonomy/taxonomy.js';
import type { SequencePage } from '../sequence/sequence-page.js';
import { weights } from '../sequence/weights.js';
import { type Move, moved, OrderScales } from './order-scales.js';

const { braid } = weights;

/** How many pages, from the place on, go on one from the other. */
const runLength = (order: number[], from: number, scales: OrderScales): number => {
  let count = 1;
  for (; count < braid.longest && from + count < order.length; count += 1) {
    const [before, page] = [order[from + count - 1]!, order[from + count]!];
    if (!scales.isOneSection(before, page) || scales.fit(before, page) <= 0) break;
  }
  return count;
};

/** Moves of runs that would begin at the place, with a page which goes on better from an earlier page than from the one before it. */
function* likelyMoves(order: number[], from: number, scales: OrderScales): Generator<Move> {
  const page = order[from]!;
  const stays = Math.max(0, scales.fit(order[from - 1]!, page));
  const longest = runLength(order, from, scales);
  for (let after = from - 2; after >= Math.max(0, from - braid.reach); after -= 1) {
    if (!scales.isOneSection(order[after]!, page)) break;
    if (order[after]! > page || scales.fit(order[after]!, page) < stays + braid.better) continue;
    for (let count = 1; count <= longest; count += 1) yield { from, count, after };
  }
}

interface Worthy {
  move: Move;
  /** What it is worth above its price, in nats. */
  worth: number;
}

/** All moves from the places looked at that are worth their price, best first. */
const worthyMoves = (order: number[], looked: boolean[], scales: OrderScales): Worthy[] =>
  order
    .flatMap((_, from) => (looked[from] && from > 1 ? [...likelyMoves(order, from, scales)] : []))
    .map((move) => ({ move, worth: (scales.gain(order, move) ?? 0) - braid.move }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);

/** The places that a move's worth is judged by. */
const reachOf = ({ from, count, after }: Move): [number, number] => [after - braid.around, from + count + braid.around];

const meet = (a: Move, b: Move): boolean => reachOf(a)[0] < reachOf(b)[1] && reachOf(b)[0] < reachOf(a)[1];

/** Best first, those that have nothing to do with a better one: they can be made at once. */
const compatible = (moves: Worthy[]): Worthy[] => {
  const kept: Worthy[] = [];
  for (const next of moves) if (!kept.some(({ move }) => meet(move, next.move))) kept.push(next);
  return kept;
};

/** Only near what was moved can there be anything new. */
const nearMoves = (places: number, moves: Worthy[]): boolean[] => {
  const near = Array.from({ length: places }, () => false);
  for (const { move } of moves) {
    const [first, last] = reachOf(move);
    near.fill(true, Math.max(0, first - braid.longest), last + braid.reach + 1);
  }
  return near;
};

/** Neighbouring places among which pages were moved about. */
interface Stretch {
  first: number;
  last: number;
  /** What the moves in it are worth together. */
  worth: number;
}

/** The moves by stretches, in order: those that meet are of one. */
const stretchesOf = (moves: Worthy[]): Stretch[] => {
  const stretches: Stretch[] = [];
  const spans = moves.map(({ move, worth }) => ({ first: reachOf(move)[0], last: reachOf(move)[1] - 1, worth }));
  for (const span of spans.sort((a, b) => a.first - b.first)) {
    const before = stretches.at(-1);
    if (before === undefined || span.first > before.last) stretches.push(span);
    else Object.assign(before, { last: Math.max(before.last, span.last), worth: before.worth + span.worth });
  }
  return stretches;
};

/** Makes the best moves first, as long as the best segmentation gains more by them than they cost. */
const makeMoves = (pages: SequencePage[], scales: OrderScales): { order: number[]; made: Worthy[] } => {
  const made: Worthy[] = [];
  let order = pages.map((_, index) => index);
  let looked = pages.map(() => true);
  for (let round = 0; round < braid.rounds; round += 1) {
    const moves = compatible(worthyMoves(order, looked, scales));
    if (moves.length === 0) break;
    for (const { move } of moves) order = moved(order, move);
    made.push(...moves);
    looked = nearMoves(pages.length, moves);
  }
  return { order, made };
};

/**
 * Papers that lie one among the other, with no numbers to prove it: runs of pages are brought to the page that they go on
 * from. Packets are mostly in order: all moves in one stretch of it must be worth what it takes to believe that it is not,
 * or its pages stay as they lie. Returns the indices of the pages in the order in which they are best read.
 */
export const unbraided = (pages: SequencePage[], taxonomy: Taxonomy): number[] => {
  const { order, made } = makeMoves(pages, new OrderScales(pages, taxonomy));
  const believed = stretchesOf(made).filter(({ worth }) => worth > braid.disorder);
  const isBelieved = (place: number): boolean => believed.some(({ first, last }) => place >= first && place <= last);
  return order.map((index, place) => (isBelieved(place) ? index : place));
};
