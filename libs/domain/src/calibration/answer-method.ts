import type { LogisticMethod } from './logistic-method.js';

/** What the calibration of a model's answer reads. All are known before any truth is. */
export interface AnswerFeatures {
  /** Log-odds of the confidence that the model states for its type. */
  said: number;
  /** Log of that confidence over the one stated for the best alternative. */
  margin: number;
  /** Log-odds that the signals tier gave to the model's type; 0 where it was blind. */
  signalsOdds: number;
  /** 1 where the signals' best type is the model's. */
  agrees: number;
  /** Probability that the signals gave to another type, where that was their best. */
  opposed: number;
  /** 1 where the signals had nothing to go by: no words, or none that spoke. */
  blind: number;
}

export const ANSWER_METHOD = 'verbal-logistic/1';

const terms = { intercept: 0, said: 1, margin: 1, signalsOdds: 1, agrees: 1, opposed: -1, blind: 0 } as const;
export type AnswerTerm = keyof typeof terms;

/**
 * Stated confidence is weighed lightly: models say nearly the same of nearly every page. Alone, a model that says 0.95 gets
 * 0.8 and never 0.9, the usual threshold; with signals that are of one mind with it, 0.95.
 */
const cautious: Record<AnswerTerm, number> = {
  intercept: 0.2,
  said: 0.3,
  margin: 0.1,
  signalsOdds: 0.2,
  agrees: 1.1,
  opposed: -1,
  blind: 0,
};

const bounded = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** How a model's stated confidence, beside what the signals saw, becomes a probability. */
export const answerMethod: LogisticMethod<AnswerTerm, AnswerFeatures> = {
  id: ANSWER_METHOD,
  terms,
  cautious,
  values: ({ said, margin, signalsOdds, agrees, opposed, blind }) => ({
    intercept: 1,
    said: bounded(said, 4.6),
    margin: bounded(margin, 5),
    signalsOdds: bounded(signalsOdds, 4),
    agrees,
    opposed,
    blind,
  }),
};
