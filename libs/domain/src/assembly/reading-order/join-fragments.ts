import { totalledNumber } from '../sequence/numbering.js';
import type { SequencePage } from '../sequence/sequence-page.js';
import { affinity, looksOf } from './affinity.js';
import { type Fragment, isComplete } from './fragment.js';

/** Joined only from this much affinity on, in nats: positive evidence, or nothing is moved. */
const ENOUGH = 2;
/** Where each number towards the total is borne once in the packet, pieces near by need not look alike, only not conflict. */
const ENOUGH_UNCONTESTED = -2.5;
/** Totals that many short papers print prove nothing so. */
const LONGER_PAPER = 3;
const NEAR_PAGES = 12;
/** A rival that claims the same numbers must be this much less alike. */
const MARGIN = 1.5;
/** Pieces of one paper are looked for this far apart, among this many fragments. */
const REACH_PAGES = 150;
const NEIGHBOURS = 60;

const overlap = (a: Fragment, b: Fragment): boolean => a.numbers.some((n) => b.numbers.includes(n));

const union = (a: Fragment, b: Fragment): Fragment => {
  const all = [a, b].flatMap((f) => f.numbers.map((number, i) => ({ number, page: f.pages[i]! })));
  all.sort((x, y) => x.number - y.number);
  return { total: a.total, pages: all.map((x) => x.page), numbers: all.map((x) => x.number) };
};

/**
 * Fills a gap where it stands: two fragments with just as many unnumbered pages between them as numbers are missing, and
 * no other fragment claims those numbers. The pages between get the numbers by implication.
 */
const bridge = (pages: SequencePage[], fragments: Fragment[], a: Fragment, b: Fragment, otherType: string): Fragment | null => {
  const [lastPage, lastNumber] = [a.pages.at(-1)!, a.numbers.at(-1)!];
  const missing = b.numbers[0]! - lastNumber - 1;
  if (missing < 1 || b.pages[0]! - lastPage - 1 !== missing) return null;
  const between = Array.from({ length: missing }, (_, i) => lastPage + 1 + i);
  const sure = looksOf(pages, union(a, b), otherType).sureTypes;
  const fits = (index: number): boolean => {
    const { printed, type, confidence } = pages[index]!.decision;
    return totalledNumber(printed) === null && (type === otherType || confidence < 0.6 || sure.includes(type));
  };
  const gap: Fragment = { total: a.total, pages: between, numbers: between.map((_, i) => lastNumber + 1 + i) };
  const claimed = fragments.some((f) => f !== a && f !== b && f.total === a.total && overlap(f, gap));
  return !claimed && between.every(fits) ? union(union(a, gap), b) : null;
};

const bridgeGaps = (pages: SequencePage[], fragments: Fragment[], otherType: string): Fragment[] => {
  const done: Fragment[] = [];
  for (const next of fragments) {
    const before = done.at(-1);
    const bridged =
      before !== undefined && before.total === next.total ? bridge(pages, fragments, before, next, otherType) : null;
    if (bridged === null) done.push(next);
    else done[done.length - 1] = bridged;
  }
  return done;
};

/** Totals towards which no number is borne twice. */
const uncontestedTotals = (fragments: Fragment[]): Set<number> => {
  const byTotal = Map.groupBy(fragments, ({ total }) => total);
  const isOnce = (numbers: number[]): boolean => new Set(numbers).size === numbers.length;
  const once = [...byTotal].filter(([, group]) => isOnce(group.flatMap(({ numbers }) => numbers)));
  return new Set(once.map(([total]) => total).filter((total) => total >= LONGER_PAPER));
};

const isNear = (a: Fragment, b: Fragment): boolean =>
  a.pages.some((page) => b.pages.some((other) => Math.abs(page - other) <= NEAR_PAGES));

interface Pair {
  a: Fragment;
  b: Fragment;
  nats: number;
}

const fitTogether = (a: Fragment, b: Fragment): boolean =>
  a.total === b.total && !overlap(a, b) && Math.abs(a.pages[0]! - b.pages[0]!) <= REACH_PAGES;

/** Another pair of which one side is this pair's too, while the other sides claim the same number. */
const isRival = (pair: Pair, other: Pair): boolean => {
  if (other === pair) return false;
  if (other.a === pair.a || other.b === pair.b)
    return overlap(other.a === pair.a ? other.b : other.a, other.a === pair.a ? pair.b : pair.a);
  if (other.a === pair.b) return overlap(other.b, pair.a);
  return other.b === pair.a && overlap(other.a, pair.b);
};

/** The likeliest pair that no rival comes near; with a rival nearly as much alike, nobody can say which of them belongs. */
const bestUnrivalled = (pairs: Pair[]): Pair | undefined => {
  const byFragment = new Map<Fragment, Pair[]>();
  for (const pair of pairs) {
    for (const side of [pair.a, pair.b]) {
      const known = byFragment.get(side);
      if (known === undefined) byFragment.set(side, [pair]);
      else known.push(pair);
    }
  }
  const rivals = (pair: Pair): Pair[] => [...byFragment.get(pair.a)!, ...byFragment.get(pair.b)!];
  return pairs.find((pair) => !rivals(pair).some((other) => other.nats >= pair.nats - MARGIN && isRival(pair, other)));
};

export interface JoinedFragments {
  fragments: Fragment[];
  /** Pages of fragments that seem to belong together, but with more than one way to join them. */
  doubtful: number[];
}

/** Joins incomplete fragments that complete each other's numbers and look alike; complete ones stay as they are. */
export const joinFragments = (pages: SequencePage[], found: Fragment[], otherType: string): JoinedFragments => {
  const bridged = bridgeGaps(pages, found, otherType);
  const open = new Set(bridged.filter((f) => !isComplete(f)));
  const looks = new Map([...open].map((f) => [f, looksOf(pages, f, otherType)]));
  const uncontested = uncontestedTotals(bridged);
  const enough = ({ a, b }: Pair): number => (uncontested.has(a.total) && isNear(a, b) ? ENOUGH_UNCONTESTED : ENOUGH);
  const pairsOf = (a: Fragment, others: Fragment[]): Pair[] =>
    others
      .filter((b) => b !== a && fitTogether(a, b))
      .map((b) => ({ a, b, nats: affinity(looks.get(a)!, looks.get(b)!) }))
      .filter((pair) => pair.nats >= enough(pair));
  let pairs = [...open].flatMap((a, i) => pairsOf(a, [...open].slice(i + 1, i + 1 + NEIGHBOURS))).sort((x, y) => y.nats - x.nats);
  for (let best = bestUnrivalled(pairs); best !== undefined; best = bestUnrivalled(pairs)) {
    const { a, b } = best;
    const joined = union(a, b);
    open.delete(a);
    open.delete(b);
    looks.set(joined, looksOf(pages, joined, otherType));
    const kept = pairs.filter((p) => ![p.a, p.b].some((f) => f === a || f === b));
    pairs = [...kept, ...(isComplete(joined) ? [] : pairsOf(joined, [...open]))].sort((x, y) => y.nats - x.nats);
    open.add(joined);
  }
  const doubtful = [...new Set(pairs.flatMap((pair) => [...pair.a.pages, ...pair.b.pages]))];
  return { fragments: [...bridged.filter(isComplete), ...open], doubtful };
};
