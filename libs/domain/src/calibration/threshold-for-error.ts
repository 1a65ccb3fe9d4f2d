import { errorUpperBound } from './binomial.js';

/** One decided page: how sure the machine was, and whether a person agreed. */
export interface Outcome {
  confidence: number;
  correct: boolean;
}

export interface CertifiedThreshold {
  threshold: number;
  accepted: number;
  errors: number;
  /** Error rate that can not be excluded among the accepted. */
  upperBound: number;
}

/** Outcomes by falling confidence, those of equal confidence together: a threshold can not part them. */
const levels = (outcomes: readonly Outcome[]): { confidence: number; size: number; errors: number }[] => {
  const found = new Map<number, { confidence: number; size: number; errors: number }>();
  for (const { confidence, correct } of outcomes) {
    const level = found.get(confidence) ?? { confidence, size: 0, errors: 0 };
    level.size += 1;
    level.errors += correct ? 0 : 1;
    found.set(confidence, level);
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
};

/**
 * Lowest threshold at which reviewed outcomes certify that at most `maxError` of the accepted are wrong, or null where they
 * are too few or too bad. Thresholds are tried from the strictest that has outcomes enough, and the first that fails ends the
 * search, so that trying many does not wear the level out (fixed-sequence testing; Angelopoulos et al. 2021).
 */
export const thresholdForError = (outcomes: readonly Outcome[], maxError: number, level: number): CertifiedThreshold | null => {
  let accepted = 0;
  let errors = 0;
  let certified: CertifiedThreshold | null = null;
  for (const each of levels(outcomes)) {
    accepted += each.size;
    errors += each.errors;
    if (errorUpperBound(0, accepted, level) > maxError) continue;
    const upperBound = errorUpperBound(errors, accepted, level);
    if (upperBound > maxError) break;
    certified = { threshold: each.confidence, accepted, errors, upperBound };
  }
  return certified;
};
