import type { Calibration } from './calibration.js';
import { clampProbability, logistic } from './logistic.js';

/** What sense demands of a fitted number: +1 it may only help, -1 only hurt, 0 either. */
export type Sign = -1 | 0 | 1;

/** One way from features to a probability: a logistic sum of bounded terms, each with a sign that no data can turn. */
export interface LogisticMethod<Term extends string, Features> {
  /** Names the method in a calibration file: a fit by another method is not used. */
  id: string;
  terms: Readonly<Record<Term, Sign>>;
  /** Used where nothing was fitted, and what a fit is pulled towards: chosen by hand to promise little. */
  cautious: Readonly<Record<Term, number>>;
  values: (features: Features) => Record<Term, number>;
}

/** No page is ever surer than this: it has been seen on too few. */
export const CEILING = 0.995;
const FLOOR = 0.01;
/** Nor than this, where the fit is degenerate: under any threshold at which a page is accepted unseen. */
export const DEGENERATE_CEILING = 0.5;

export const termNames = <Term extends string>(terms: Readonly<Record<Term, Sign>>): Term[] => Object.keys(terms) as Term[];

/** Probability that a decision is right, by the fit if it is of this method, else by the cautious numbers. */
export const probabilityOf = <Term extends string, Features>(
  method: LogisticMethod<Term, Features>,
  features: Features,
  calibration: Calibration | null,
): number => {
  const parameters: Record<string, number> = calibration?.method === method.id ? calibration.parameters : method.cautious;
  const values = method.values(features);
  const score = termNames(method.terms).reduce((sum, term) => sum + (parameters[term] ?? 0) * values[term], 0);
  const ceiling = calibration?.report.degenerate ? DEGENERATE_CEILING : CEILING;
  return Math.min(ceiling, Math.max(FLOOR, clampProbability(logistic(score))));
};
