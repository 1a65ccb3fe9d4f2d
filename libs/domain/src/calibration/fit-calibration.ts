import { type CalibrationFeatures, signalsMethod } from './apply-calibration.js';
import type { Calibration } from './calibration.js';
import { calibrationReport, reliabilityBins } from './calibration-report.js';
import { type Certification, certifiedThresholds, type TypedOutcome } from './certified-thresholds.js';
import { logistic } from './logistic.js';
import { type LogisticMethod, probabilityOf, termNames } from './logistic-method.js';
import { statedReport } from './stated-report.js';

/** One decided page: what was known of it, and whether its best type was right. */
export interface CalibrationSample<Features = CalibrationFeatures> {
  features: Features;
  correct: boolean;
  /** The type decided for, right or wrong; thresholds are certified for each. */
  type?: string;
  /** Packet it came from; whole packets are left out when the fit is checked. */
  packet: string;
}

export interface CalibrationMeta {
  tier: string;
  taxonomy: { id: string; version: string };
  /** Digest of the samples, so that a decision names what its calibration was fitted on. */
  digest: string;
  /** Whose answers they are, where a model decided. */
  model?: string;
  prompt?: string;
  /** What error an accept threshold must certify; none is certified when left out. */
  certify?: Certification;
}

type Method<Term extends string, Features> = LogisticMethod<Term, Features>;

/** Each number is pulled towards the cautious one with the weight of this many samples: few pages change little. */
const PULL = 60;
const PASSES = 80;
const FOLDS = 5;

const withinSign = (sign: number, value: number): number => {
  if (sign > 0) return Math.max(0, value);
  return sign < 0 ? Math.min(0, value) : value;
};

/** Coordinate-wise Newton steps on the penalised log-likelihood, each number kept to the sign that sense demands. */
const fitParameters = <Term extends string, Features>(
  method: Method<Term, Features>,
  samples: readonly CalibrationSample<Features>[],
): Record<Term, number> => {
  const names = termNames(method.terms);
  const { cautious } = method;
  const rows = samples.map(({ features, correct }) => ({ values: method.values(features), target: Number(correct) }));
  const parameters: Record<Term, number> = { ...cautious };
  const scores = rows.map(({ values }) => names.reduce((sum, term) => sum + parameters[term] * values[term], 0));
  for (let pass = 0; pass < PASSES; pass++) {
    for (const term of names) {
      let slope = PULL * (parameters[term] - cautious[term]);
      let curve = PULL;
      rows.forEach(({ values, target }, index) => {
        const p = logistic(scores[index]!);
        slope += (p - target) * values[term];
        curve += Math.max(p * (1 - p), 0.01) * values[term] ** 2;
      });
      const next = withinSign(method.terms[term], parameters[term] - slope / curve);
      rows.forEach(({ values }, index) => {
        scores[index]! += (next - parameters[term]) * values[term];
      });
      parameters[term] = next;
    }
  }
  return parameters;
};

const calibrationOf = <Term extends string, Features>(
  method: Method<Term, Features>,
  { tier, model, prompt, taxonomy, digest }: CalibrationMeta,
  samples: readonly CalibrationSample<Features>[],
): Calibration => ({
  schema: 'docyard.calibration/1',
  tier,
  ...(model === undefined ? {} : { model }),
  ...(prompt === undefined ? {} : { prompt }),
  taxonomy,
  method: method.id,
  parameters: fitParameters(method, samples),
  fittedOn: { pages: samples.length, packets: new Set(samples.map(({ packet }) => packet)).size, digest },
  report: { ece: 0, auroc: 0.5, occupiedBins: 0 },
});

/** Confidences that each packet's pages get from a fit without that packet's fold. */
const heldOut = <Term extends string, Features>(
  method: Method<Term, Features>,
  samples: readonly CalibrationSample<Features>[],
  meta: CalibrationMeta,
): TypedOutcome[] => {
  const packets = [...new Set(samples.map(({ packet }) => packet))].sort();
  const folds = Math.min(FOLDS, packets.length);
  if (folds < 2) return [];
  const foldOf = new Map(packets.map((packet, index) => [packet, index % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const rest = samples.filter(({ packet }) => foldOf.get(packet) !== fold);
    const partial = calibrationOf(method, meta, rest);
    return samples
      .filter(({ packet }) => foldOf.get(packet) === fold)
      .map(({ features, correct, type }) => ({
        confidence: probabilityOf(method, features, partial),
        correct,
        type: type ?? '',
      }));
  }).flat();
};

/**
 * Fits a method's numbers by penalised logistic regression with fixed signs. Report, reliability and thresholds are measured
 * on packets that were left out. A degenerate one (too few packets or pages, or blind) is marked so: it accepts nothing when
 * applied, and certifies no threshold.
 */
export const fitMethod = <Term extends string, Features extends object>(
  method: Method<Term, Features>,
  samples: readonly CalibrationSample<Features>[],
  meta: CalibrationMeta,
): Calibration => {
  const outcomes = heldOut(method, samples, meta);
  const { ece, auroc, occupiedBins, degenerate } = calibrationReport(outcomes);
  const stated = statedReport(samples);
  const report = { ece, auroc: auroc ?? 0.5, occupiedBins, degenerate, ...(stated === null ? {} : { stated }) };
  const thresholds = degenerate || !meta.certify ? {} : certifiedThresholds(outcomes, meta.certify);
  return { ...calibrationOf(method, meta, samples), report, reliability: reliabilityBins(outcomes), thresholds };
};

/** Fits the `signals` tier's nine numbers. */
export const fitCalibration = (samples: readonly CalibrationSample[], meta: CalibrationMeta): Calibration =>
  fitMethod(signalsMethod, samples, meta);
