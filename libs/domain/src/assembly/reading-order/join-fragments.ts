import { totalledNumber } from '../sequence/numbering.js';
import type { SequencePage } from '../sequence/sequence-page.js';
import { affinity, looksOf } from './affinity.js';
import { type Fragment, isComplete } from './fragment.js';

/** Joined only from this much affinity on, in nats: positive evidence, or nothing is moved. */
const ENOUGH = 2;
/** A rival that claims the same numbers must be this much less alike. */
const MARGIN = 1.5;

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

const bridgeGaps = (pages: SequencePage[], fragments: Fragment[], otherType: string): Fragment[] =>
  fragments.reduce<Fragment[]>((done, next) => {
    const before = done.at(-1);
    const bridged =
      before !== undefined && before.total === next.total ? bridge(pages, fragments, before, next, otherType) : null;
    return bridged === null ? [...done, next] : [...done.slice(0, -1), bridged];
  }, []);

interface Pair {
  a: number;
  b: number;
  nats: number;
}

/** Pairs of fragments that complete each other, the most alike first. */
const complementaryPairs = (pages: SequencePage[], fragments: Fragment[], otherType: string): Pair[] => {
  const looks = fragments.map((f) => looksOf(pages, f, otherType));
  const pairs: Pair[] = [];
  for (let a = 0; a < fragments.length; a += 1) {
    for (let b = a + 1; b < fragments.length; b += 1) {
      if (fragments[a]!.total !== fragments[b]!.total || overlap(fragments[a]!, fragments[b]!)) continue;
      pairs.push({ a, b, nats: affinity(looks[a]!, looks[b]!) });
    }
  }
  return pairs.filter((pair) => pair.nats >= ENOUGH).sort((x, y) => y.nats - x.nats);
};

/** Does another fragment with the same numbers fit nearly as well? Then nobody can say which of them belongs. */
const isAmbiguous = (pair: Pair, pairs: Pair[], fragments: Fragment[]): boolean =>
  pairs.some((rival) => {
    if (rival === pair || rival.nats < pair.nats - MARGIN) return false;
    const shared = [rival.a, rival.b].find((f) => f === pair.a || f === pair.b);
    if (shared === undefined) return false;
    const mine = shared === pair.a ? pair.b : pair.a;
    const theirs = shared === rival.a ? rival.b : rival.a;
    return overlap(fragments[mine]!, fragments[theirs]!);
  });

export interface JoinedFragments {
  fragments: Fragment[];
  /** Pages of fragments that seem to belong together, but with more than one way to join them. */
  doubtful: number[];
}

/** Joins incomplete fragments that complete each other's numbers and look alike; complete ones stay as they are. */
export const joinFragments = (pages: SequencePage[], found: Fragment[], otherType: string): JoinedFragments => {
  const bridged = bridgeGaps(pages, found, otherType);
  const whole = bridged.filter(isComplete);
  let open = bridged.filter((f) => !isComplete(f));
  for (;;) {
    const pairs = complementaryPairs(pages, open, otherType);
    const best = pairs.find((pair) => !isAmbiguous(pair, pairs, open));
    if (best === undefined) {
      const doubtful = [...new Set(pairs.flatMap((pair) => [...open[pair.a]!.pages, ...open[pair.b]!.pages]))];
      return { fragments: [...whole, ...open], doubtful };
    }
    const joined = union(open[best.a]!, open[best.b]!);
    open = [...open.filter((_, i) => i !== best.a && i !== best.b), joined];
  }
};
