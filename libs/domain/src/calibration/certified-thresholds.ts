import type { CertifiedAccept } from './calibration.js';
import { type Outcome, thresholdForError } from './threshold-for-error.js';

/** What an accept threshold must keep to: no more than this share wrong, at this one-sided confidence level. */
export interface Certification {
  maxError: number;
  level: number;
}

/** A decided page with its type: how sure, and whether a person agreed. */
export interface TypedOutcome extends Outcome {
  type: string;
}

export const byType = (outcomes: readonly TypedOutcome[]): Map<string, TypedOutcome[]> =>
  Map.groupBy(outcomes, ({ type }) => type);

/** Pages without a fault that the bound asks for: 299 for 1 % at 0.95. */
export const pagesToCertify = ({ maxError, level }: Certification): number =>
  Math.ceil(Math.log(1 - level) / Math.log1p(-maxError));

/** Why a type has no threshold, in words; null where it has one. */
export const whyUncertified = (outcomes: readonly TypedOutcome[], certification: Certification): string | null => {
  const needed = pagesToCertify(certification);
  if (outcomes.length < needed) return `${outcomes.length} pages, ${needed} without a fault are needed at least`;
  if (thresholdForError(outcomes, certification.maxError, certification.level) !== null) return null;
  const errors = outcomes.filter(({ correct }) => !correct).length;
  return `${errors} of ${outcomes.length} pages wrong, some of them among the surest`;
};

/**
 * Accept thresholds by type, for those alone whose decided pages certify the error asked for by the exact binomial bound.
 * Types are certified one by one: the level holds for each, not for all at once.
 */
export const certifiedThresholds = (
  outcomes: readonly TypedOutcome[],
  { maxError, level }: Certification,
): Record<string, CertifiedAccept> =>
  Object.fromEntries(
    [...byType(outcomes)].sort().flatMap(([type, own]) => {
      const found = type === '' ? null : thresholdForError(own, maxError, level);
      if (found === null) return [];
      const { threshold: accept, ...certified } = found;
      return [[type, { accept, certified }] as const];
    }),
  );
