import type { Segment } from './best-segmentation.js';
import { exp, IMPOSSIBLE, logAdd } from './log-space.js';
import { forEachSegment, type SegmentModel } from './segment-model.js';

/** Probabilities over all segmentations at once. */
export interface Posteriors {
  /** Probability that a document begins at the page index; index `pages` is 1, the end. */
  boundary: Float64Array;
  /** Probability that the page is of the type, whatever its document's extent: `[page * types + type]`. */
  pageType: Float64Array;
  /** Probability that exactly these pages are a document of the type, whichever way round they lie. */
  segment(segment: Pick<Segment, 'from' | 'to' | 'type'>): number;
  /** Probability that exactly these pages are one document, of any type. */
  extent(from: number, to: number): number;
}

/**
 * Forward-backward over segments. `temperature` divides every score: witnesses of one page are not independent, and
 * multiplying them as if they were makes probabilities too sure; the best segmentation does not change by it.
 */
export const posteriors = (model: SegmentModel, temperature: number): Posteriors => {
  const forward = forwardSums(model, temperature);
  const { backward, pageType } = backwardSums(model, temperature, forward);
  const whole = forward[model.pages]!;
  const boundary = new Float64Array(model.pages + 1);
  for (let page = 0; page <= model.pages; page += 1) boundary[page] = exp(forward[page]! + backward[page]! - whole);
  const segment = ({ from, to, type }: Pick<Segment, 'from' | 'to' | 'type'>): number => {
    let found = 0;
    forEachSegment(model, from, type, (last, score) => {
      if (last === to) found += exp(forward[from]! + score / temperature + backward[to + 1]! - whole);
    });
    return found;
  };
  const extent = (from: number, to: number): number => {
    let sum = 0;
    for (let type = 0; type < model.types; type += 1) sum += segment({ from, to, type });
    return sum;
  };
  return { boundary, pageType, segment, extent };
};

const forwardSums = (model: SegmentModel, temperature: number): Float64Array => {
  const sums = new Float64Array(model.pages + 1).fill(IMPOSSIBLE);
  sums[0] = 0;
  for (let from = 0; from < model.pages; from += 1) {
    for (let type = 0; type < model.types; type += 1) {
      forEachSegment(model, from, type, (last, score) => {
        sums[last + 1] = logAdd(sums[last + 1]!, sums[from]! + score / temperature);
      });
    }
  }
  return sums;
};

/** Probabilities under this many nats are not worth adding to a page's types. */
const UNSEEN_NATS = -30;

/**
 * The sums from each page to the end and, since both sides of a segment are known by then, the types of pages: a segment's
 * probability is added at its first page and taken off after its last, and a running sum does the rest.
 */
const backwardSums = (
  model: SegmentModel,
  temperature: number,
  forward: Float64Array,
): { backward: Float64Array; pageType: Float64Array } => {
  const { pages, types } = model;
  const backward = new Float64Array(pages + 1).fill(IMPOSSIBLE);
  const steps = new Float64Array((pages + 1) * types);
  backward[pages] = 0;
  for (let from = pages - 1; from >= 0; from -= 1) {
    const before = forward[from]! - forward[pages]!;
    for (let type = 0; type < types; type += 1) {
      forEachSegment(model, from, type, (last, score) => {
        const rest = score / temperature + backward[last + 1]!;
        backward[from] = logAdd(backward[from]!, rest);
        if (before + rest < UNSEEN_NATS) return;
        const p = exp(before + rest);
        steps[from * types + type]! += p;
        steps[(last + 1) * types + type]! -= p;
      });
    }
  }
  for (let at = types; at < steps.length; at += 1) steps[at]! += steps[at - types]!;
  return { backward, pageType: steps.map((p) => Math.max(0, p)) };
};
