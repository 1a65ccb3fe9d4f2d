import type { ReliabilityBin } from './calibration.js';
import type { Outcome } from './threshold-for-error.js';

export interface CalibrationReport {
  pages: number;
  accuracy: number;
  /** Expected calibration error over ten bins of equal numbers of pages. */
  ece: number;
  /** The same over ten bins of equal width: comparable with papers, but noisy where pages crowd at 1. */
  eceEqualWidth: number;
  /** Probability that a right page is surer than a wrong one; null where all are right or all wrong. */
  auroc: number | null;
  /** Bins of equal width that hold a page: verbalised confidence clusters in one or two. */
  occupiedBins: number;
  /** True where confidences do not tell right from wrong or there are too few to say: such a fit accepts nothing. */
  degenerate: boolean;
}

const BINS = 10;
const FEWEST_PAGES = 30;
const FEWEST_BINS = 2;
const LEAST_AUROC = 0.6;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const gapOf = (bins: readonly (readonly Outcome[])[], total: number): number =>
  bins
    .filter((bin) => bin.length > 0)
    .reduce((sum, bin) => {
      const gap = Math.abs(mean(bin.map((each) => each.confidence)) - mean(bin.map((each) => Number(each.correct))));
      return sum + (bin.length / total) * gap;
    }, 0);

const binOf = (confidence: number): number => Math.max(0, Math.min(BINS - 1, Math.floor(confidence * BINS)));

const equalWidth = (outcomes: readonly Outcome[]): Outcome[][] => {
  const bins: Outcome[][] = Array.from({ length: BINS }, () => []);
  for (const outcome of outcomes) bins[binOf(outcome.confidence)]!.push(outcome);
  return bins;
};

/** Right before wrong among equals, so that the order in which outcomes are given can not matter. */
const equalMass = (outcomes: readonly Outcome[]): Outcome[][] => {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence || Number(b.correct) - Number(a.correct));
  const edge = (bin: number): number => Math.round((bin * sorted.length) / BINS);
  return Array.from({ length: BINS }, (_, bin) => sorted.slice(edge(bin), edge(bin + 1)));
};

/** Area under the ROC curve by mean ranks, ties counted half (Mann and Whitney 1947). */
export const auroc = (outcomes: readonly Outcome[]): number | null => {
  const right = outcomes.filter((each) => each.correct).length;
  const wrong = outcomes.length - right;
  if (right === 0 || wrong === 0) return null;
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]!.confidence === sorted[from]!.confidence) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) if (sorted[at]!.correct) rankSum += rank;
    from = to;
  }
  return (rankSum - (right * (right + 1)) / 2) / (right * wrong);
};

/** How far confidences can be believed, by three measures at once: ECE alone is blind to a constant guess. */
export const calibrationReport = (outcomes: readonly Outcome[]): CalibrationReport => {
  const pages = outcomes.length;
  if (pages === 0) {
    return { pages, accuracy: 0, ece: 0, eceEqualWidth: 0, auroc: null, occupiedBins: 0, degenerate: true };
  }
  const wide = equalWidth(outcomes);
  const occupiedBins = wide.filter((bin) => bin.length > 0).length;
  const discrimination = auroc(outcomes);
  const blind = discrimination !== null && discrimination < LEAST_AUROC;
  return {
    pages,
    accuracy: mean(outcomes.map((each) => Number(each.correct))),
    ece: gapOf(equalMass(outcomes), pages),
    eceEqualWidth: gapOf(wide, pages),
    auroc: discrimination,
    occupiedBins,
    degenerate: pages < FEWEST_PAGES || blind || occupiedBins < FEWEST_BINS,
  };
};

/** Occupied bins of equal width, from the least sure: how often pages of a confidence are right. */
export const reliabilityBins = (outcomes: readonly Outcome[]): ReliabilityBin[] =>
  equalWidth(outcomes).flatMap((bin, at) =>
    bin.length === 0
      ? []
      : [
          {
            from: at / BINS,
            to: (at + 1) / BINS,
            count: bin.length,
            meanConfidence: mean(bin.map((each) => each.confidence)),
            accuracy: mean(bin.map((each) => Number(each.correct))),
          },
        ],
  );
