import type { Segment } from './best-segments.js';
import { logAdd } from './log-space.js';
import { forEachSegment, type SegmentModel } from './segment-model.js';

/** Probabilities over all segmentations at once. */
export interface Posteriors {
  /** Probability that a document begins at the page index; index `pages` is 1, the end. */
  boundary: Float64Array;
  /** Probability that the page is of the type, whatever its document's extent: `[page * types + type]`. */
  pageType: Float64Array;
  /** Probability that exactly this segment, with this type, is a document. */
  segment(segment: Segment): number;
  /** Probability that exactly these pages are one document, of any type. */
  extent(from: number, to: number): number;
}

/**
 * Forward-backward over segments. `temperature` divides every score: witnesses of one page are not independent, and
 * multiplying them as if they were makes probabilities too sure; the best segmentation does not change by it.
 */
export const posteriors = (model: SegmentModel, temperature: number): Posteriors => {
  const forward = forwardSums(model, temperature);
  const backward = backwardSums(model, temperature);
  const whole = forward[model.pages]!;
  const boundary = new Float64Array(model.pages + 1);
  for (let page = 0; page <= model.pages; page += 1) boundary[page] = Math.exp(forward[page]! + backward[page]! - whole);
  const probability = (from: number, to: number, score: number): number =>
    Math.exp(forward[from]! + score / temperature + backward[to + 1]! - whole);
  const segment = ({ from, to, type }: Segment): number => {
    let found = 0;
    forEachSegment(model, from, type, (last, score) => {
      if (last === to) found = probability(from, to, score);
    });
    return found;
  };
  const extent = (from: number, to: number): number => {
    let sum = 0;
    for (let type = 0; type < model.types; type += 1) sum += segment({ from, to, type });
    return sum;
  };
  return { boundary, pageType: pageTypes(model, probability), segment, extent };
};

const forwardSums = (model: SegmentModel, temperature: number): Float64Array => {
  const sums = new Float64Array(model.pages + 1).fill(Number.NEGATIVE_INFINITY);
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

const backwardSums = (model: SegmentModel, temperature: number): Float64Array => {
  const sums = new Float64Array(model.pages + 1).fill(Number.NEGATIVE_INFINITY);
  sums[model.pages] = 0;
  for (let from = model.pages - 1; from >= 0; from -= 1) {
    for (let type = 0; type < model.types; type += 1) {
      forEachSegment(model, from, type, (last, score) => {
        sums[from] = logAdd(sums[from]!, score / temperature + sums[last + 1]!);
      });
    }
  }
  return sums;
};

/** Each segment's probability is added at its first page and taken off after its last; a running sum does the rest. */
const pageTypes = (model: SegmentModel, probability: (from: number, to: number, score: number) => number): Float64Array => {
  const steps = new Float64Array((model.pages + 1) * model.types);
  for (let from = 0; from < model.pages; from += 1) {
    for (let type = 0; type < model.types; type += 1) {
      forEachSegment(model, from, type, (last, score) => {
        const p = probability(from, last, score);
        steps[from * model.types + type]! += p;
        steps[(last + 1) * model.types + type]! -= p;
      });
    }
  }
  for (let at = model.types; at < steps.length; at += 1) steps[at]! += steps[at - model.types]!;
  return steps.map((p) => Math.max(0, p));
};
