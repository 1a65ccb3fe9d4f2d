import type { StatedConfidence } from './calibration.js';
import { auroc, calibrationReport } from './calibration-report.js';

interface Stated {
  features: object;
  correct: boolean;
}

/** As many pages at one stated confidence mean that it is a habit of speech. */
const CLUSTERED_SHARE = 0.8;
const LEAST_AUROC = 0.6;
const FEWEST_BINS = 2;

const statedOf = (features: object): number | null => {
  const stated: unknown = 'stated' in features ? features.stated : null;
  return typeof stated === 'number' ? stated : null;
};

/**
 * How models state confidence, before any fit; null for a tier that states none. Verbalised confidence clusters: one that
 * says 0.95 of nine pages in ten can have a small calibration error and tell nothing apart.
 */
export const statedReport = (samples: readonly Stated[]): StatedConfidence | null => {
  const outcomes = samples.flatMap(({ features, correct }) => {
    const confidence = statedOf(features);
    return confidence === null ? [] : [{ confidence, correct }];
  });
  if (outcomes.length === 0) return null;
  const counts = Map.groupBy(outcomes, ({ confidence }) => confidence.toFixed(2));
  const largestShare = Math.max(...[...counts.values()].map((same) => same.length)) / outcomes.length;
  const area = auroc(outcomes);
  const { occupiedBins } = calibrationReport(outcomes);
  const clustered = largestShare >= CLUSTERED_SHARE || occupiedBins < FEWEST_BINS || (area !== null && area < LEAST_AUROC);
  return { auroc: area, occupiedBins, largestShare, clustered };
};
