import {
  type CalibrationFeatures,
  calibratedTop,
  cautiousParameters,
  METHOD,
  type Term,
  terms,
  termValues,
} from './apply-calibration.js';
import type { Calibration } from './calibration.js';
import { calibrationReport } from './calibration-report.js';
import { logistic } from './logistic.js';

/** One decided page: what was known of it, and whether its best type was right. */
export interface CalibrationSample {
  features: CalibrationFeatures;
  correct: boolean;
  /** Packet it came from; whole packets are left out when the fit is checked. */
  packet: string;
}

export interface CalibrationMeta {
  tier: string;
  taxonomy: { id: string; version: string };
  /** Digest of the samples, so that a decision names what its calibration was fitted on. */
  digest: string;
}

const names = Object.keys(terms) as Term[];
type Parameters = Record<Term, number>;

/** Each number is pulled towards the cautious one with the weight of this many samples: few pages change little. */
const PULL = 60;
const PASSES = 80;
const FOLDS = 5;

const withinSign = (term: Term, value: number): number => {
  if (terms[term] > 0) return Math.max(0, value);
  return terms[term] < 0 ? Math.min(0, value) : value;
};

/** Coordinate-wise Newton steps on the penalised log-likelihood, each number kept to the sign that sense demands. */
const fitParameters = (samples: readonly CalibrationSample[]): Parameters => {
  const rows = samples.map(({ features, correct }) => ({ values: termValues(features), target: Number(correct) }));
  const parameters: Parameters = { ...cautiousParameters };
  const scores = rows.map(({ values }) => names.reduce((sum, term) => sum + parameters[term] * values[term], 0));
  for (let pass = 0; pass < PASSES; pass++) {
    for (const term of names) {
      let slope = PULL * (parameters[term] - cautiousParameters[term]);
      let curve = PULL;
      rows.forEach(({ values, target }, index) => {
        const p = logistic(scores[index]!);
        slope += (p - target) * values[term];
        curve += Math.max(p * (1 - p), 0.01) * values[term] ** 2;
      });
      const next = withinSign(term, parameters[term] - slope / curve);
      rows.forEach(({ values }, index) => {
        scores[index]! += (next - parameters[term]) * values[term];
      });
      parameters[term] = next;
    }
  }
  return parameters;
};

const calibrationOf = (parameters: Parameters, meta: CalibrationMeta, samples: readonly CalibrationSample[]): Calibration => ({
  schema: 'docyard.calibration/1',
  tier: meta.tier,
  taxonomy: meta.taxonomy,
  method: METHOD,
  parameters,
  fittedOn: { pages: samples.length, packets: new Set(samples.map(({ packet }) => packet)).size, digest: meta.digest },
  report: { ece: 0, auroc: 0.5, occupiedBins: 0 },
});

/** Confidences that each packet's pages get from a fit without that packet's fold. */
const heldOut = (samples: readonly CalibrationSample[], meta: CalibrationMeta) => {
  const packets = [...new Set(samples.map(({ packet }) => packet))].sort();
  const folds = Math.min(FOLDS, packets.length);
  if (folds < 2) return [];
  const foldOf = new Map(packets.map((packet, index) => [packet, index % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const rest = samples.filter(({ packet }) => foldOf.get(packet) !== fold);
    const partial = calibrationOf(fitParameters(rest), meta, rest);
    return samples
      .filter(({ packet }) => foldOf.get(packet) === fold)
      .map(({ features, correct }) => ({ confidence: calibratedTop(features, partial), correct }));
  }).flat();
};

/**
 * Fits nine numbers by penalised logistic regression with fixed signs. Its report is measured on packets that were left out.
 * A degenerate one (too few packets or pages, or blind) is marked so, and accepts nothing when applied.
 */
export const fitCalibration = (samples: readonly CalibrationSample[], meta: CalibrationMeta): Calibration => {
  const fitted = calibrationOf(fitParameters(samples), meta, samples);
  const report = calibrationReport(heldOut(samples, meta));
  return {
    ...fitted,
    report: {
      ece: report.ece,
      auroc: report.auroc ?? 0.5,
      occupiedBins: report.occupiedBins,
      degenerate: report.degenerate,
    },
  };
};
