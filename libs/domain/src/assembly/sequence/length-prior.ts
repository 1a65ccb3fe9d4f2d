import type { DocumentType } from '../../taxonomy/taxonomy.js';
import { weights } from './weights.js';

const { length: w } = weights;

export interface LengthPrior {
  longest: number;
  /** ln P(length), given the total that the pages print, if any. */
  score(length: number, promised: number | null): number;
}

/** How plausible the length is by the taxonomy alone, not yet normalised. */
const plausibility = (type: DocumentType, length: number): number => {
  const { min, max, typical } = type.pages;
  const spread = (Math.log(length) - Math.log(typical)) / w.spread;
  const outside = length < min || length > max ? Math.exp(w.outOfBounds) : 1;
  return outside * Math.exp(-(spread ** 2) / 2);
};

/** Lengths longer than this are not thought of: beyond the taxonomy's bound by half, or what some page prints. */
const longestOf = (type: DocumentType, longestPromise: number): number =>
  type.role === 'other' ? w.longestOther : Math.max(Math.ceil(type.pages.max * 1.5) + 2, longestPromise + 2);

const normalised = (values: Float64Array): Float64Array => {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.map((value) => value / sum);
};

/** How far the length is from the printed total: a cover more, or pages fewer, is met now and then. */
const promiseShare = (length: number, promised: number): number => {
  if (length === promised) return w.asPromised;
  if (length === promised + 1) return w.oneMore;
  return length < promised ? w.oneLess * 0.5 ** (promised - length) : 0;
};

/**
 * Distribution over lengths: a log-normal around the typical length, mixed with a heavy tail, since long documents of any
 * type are met. Where pages print a total, that total leads and the taxonomy's share is what is left.
 */
export const lengthPrior = (type: DocumentType, longestPromise: number): LengthPrior => {
  const longest = longestOf(type, longestPromise);
  const lengths = Float64Array.from({ length: longest }, (_, i) => i + 1);
  const ruly = normalised(lengths.map((n) => plausibility(type, n)));
  const unruly = normalised(lengths.map((n) => n ** -1.5));
  const share = type.role === 'other' ? w.unrulyOther : w.unruly;
  const prior = lengths.map((_, i) => (1 - share) * ruly[i]! + share * unruly[i]!);
  const byTaxonomy = prior.map(Math.log);
  const rest = 1 - w.asPromised - w.oneMore - 2 * w.oneLess;
  const promisedTables = new Map<number, Float64Array>();
  const tableFor = (promised: number): Float64Array => {
    const known = promisedTables.get(promised);
    if (known !== undefined) return known;
    const table = prior.map((share, i) => Math.log(promiseShare(i + 1, promised) + rest * share));
    promisedTables.set(promised, table);
    return table;
  };
  return { longest, score: (length, promised) => (promised === null ? byTaxonomy : tableFor(promised))[length - 1]! };
};
