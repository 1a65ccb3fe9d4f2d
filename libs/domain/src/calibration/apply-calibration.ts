import type { TypeConfidence } from '../classification/page-decision.js';
import type { Calibration } from './calibration.js';
import { type LogisticMethod, probabilityOf } from './logistic-method.js';

/** What a calibration reads of one page. All are known before any truth is. */
export interface CalibrationFeatures {
  /** Log-odds of the best type against the second. */
  margin: number;
  /** Log-odds of the best type against `other` (against the best document where `other` leads). */
  overOther: number;
  /** Nats that speak for the best type. */
  support: number;
  /** Nats that speak against the best type, as a positive number: a page that quarrels with itself. */
  against: number;
  /** 1 where a single signal is all the support there is, 0 where it is half or less. */
  loneSignal: number;
  /** 1 minus the recogniser's own mean confidence; 0 for a file's own text. */
  ocrDoubt: number;
  /** From 0 (forty words or more) to 1 (none). */
  fewWords: number;
  /** 1 where the best type is `other`. */
  isOther: number;
}

export const METHOD = 'bounded-logistic/1';

/** Names of the fitted numbers, with the sign that sense demands of each: +1 may only help, -1 only hurt, 0 either. */
export const terms = {
  intercept: 0,
  margin: 1,
  overOther: 1,
  support: 1,
  against: -1,
  loneSignal: -1,
  ocrDoubt: -1,
  fewWords: -1,
  isOther: 0,
} as const;
export type Term = keyof typeof terms;

/** Used where nothing was fitted: chosen by hand to promise less than margins do. */
export const cautiousParameters: Record<Term, number> = {
  intercept: -0.6,
  margin: 0.6,
  overOther: 0.15,
  support: 0.18,
  against: -0.25,
  loneSignal: -0.6,
  ocrDoubt: -2,
  fewWords: -0.8,
  isOther: -0.4,
};

const bounded = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** The terms' values for one page; odds saturate, so that a runaway margin promises no more than a large one. */
export const termValues = (features: CalibrationFeatures): Record<Term, number> => ({
  intercept: 1,
  margin: bounded(features.margin, 8),
  overOther: bounded(features.overOther, 8),
  support: bounded(features.support, 10),
  against: bounded(features.against, 10),
  loneSignal: features.loneSignal,
  ocrDoubt: features.ocrDoubt,
  fewWords: features.fewWords,
  isOther: features.isOther,
});

/** How the `signals` tier's odds become a probability. */
export const signalsMethod: LogisticMethod<Term, CalibrationFeatures> = {
  id: METHOD,
  terms,
  cautious: cautiousParameters,
  values: termValues,
};

/** Probability that the page's best type is right. */
export const calibratedTop = (features: CalibrationFeatures, calibration: Calibration | null): number =>
  probabilityOf(signalsMethod, features, calibration);

/** The best type at its probability, the others sharing the rest by their weights; the best is never under the second. */
export const sharedOut = (best: string, others: readonly TypeConfidence[], probability: number): TypeConfidence[] => {
  if (others.length === 0) return [{ type: best, confidence: probability }];
  const rest = others.reduce((sum, { confidence }) => sum + confidence, 0);
  const shares = others.map(({ type, confidence }) => ({ type, share: rest > 0 ? confidence / rest : 1 / others.length }));
  const least = shares[0]!.share / (1 + shares[0]!.share);
  const top = Math.max(least, probability);
  return [{ type: best, confidence: top }, ...shares.map(({ type, share }) => ({ type, confidence: share * (1 - top) }))];
};

/**
 * The distribution with its best type at the calibrated probability and the others sharing the rest as before. The best stays
 * the best: where calibration thinks less of it than of the second, both get the same.
 */
export const applyCalibration = (
  distribution: readonly TypeConfidence[],
  features: CalibrationFeatures,
  calibration: Calibration | null,
): TypeConfidence[] => {
  const [best, ...others] = [...distribution].sort((a, b) => b.confidence - a.confidence);
  return best ? sharedOut(best.type, others, calibratedTop(features, calibration)) : [];
};
