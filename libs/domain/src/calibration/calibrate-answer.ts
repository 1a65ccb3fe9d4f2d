import type { PageAnswer } from '../cascade/page-answer.js';
import type { PageDecision, TypeConfidence } from '../classification/page-decision.js';
import { type AnswerFeatures, answerMethod } from './answer-method.js';
import { sharedOut } from './apply-calibration.js';
import type { Calibration } from './calibration.js';
import { probabilityOf } from './logistic-method.js';

type Answer = Pick<PageAnswer, 'type' | 'confidence' | 'alternatives'>;
type Signals = Pick<PageDecision, 'type' | 'distribution' | 'evidence' | 'signature'>;

export interface CalibratedAnswer {
  /** Best first, the model's type leading; sums to at most 1. */
  distribution: TypeConfidence[];
  /** To be kept as the decision's `calibrationFeatures`: what a later fit needs of this page. */
  features: AnswerFeatures & { stated: number };
}

/** Stated certainty is no certainty: odds are taken within these. */
const LEAST_STATED = 0.01;
const MOST_STATED = 0.99;
/** Fewer words than this give signals nothing to go by. */
const FEWEST_WORDS = 8;
/** Less than this is not worth a place in the distribution. */
const NEGLIGIBLE = 0.0005;

const within = (value: number): number => Math.max(LEAST_STATED, Math.min(MOST_STATED, Number.isFinite(value) ? value : 0));
const logit = (p: number): number => Math.log(p / (1 - p));

const shareOf = (type: string, distribution: readonly TypeConfidence[]): number =>
  distribution.find((each) => each.type === type)?.confidence ?? 0;

const isBlind = ({ evidence, signature }: Signals): boolean => evidence.length === 0 || signature.words < FEWEST_WORDS;

const featuresOf = ({ type, confidence, alternatives }: Answer, signals: Signals | null): CalibratedAnswer['features'] => {
  const stated = within(confidence);
  const rival = Math.max(0, ...alternatives.filter((each) => each.type !== type).map((each) => each.confidence));
  const verbal = { stated, said: logit(stated), margin: Math.log(stated / within(rival)) };
  if (signals === null || isBlind(signals)) return { ...verbal, signalsOdds: 0, agrees: 0, opposed: 0, blind: 1 };
  const agrees = signals.type === type;
  const opposed = agrees ? 0 : (signals.distribution[0]?.confidence ?? 0);
  const signalsOdds = logit(within(shareOf(type, signals.distribution)));
  return { ...verbal, signalsOdds, agrees: Number(agrees), opposed, blind: 0 };
};

const shares = (distribution: readonly TypeConfidence[], best: string): TypeConfidence[] => {
  const others = distribution.filter(({ type, confidence }) => type !== best && confidence > 0);
  const sum = others.reduce((total, { confidence }) => total + confidence, 0);
  return others.map(({ type, confidence }) => ({ type, confidence: confidence / sum }));
};

/** What else it may be: the model's alternatives and the signals' other types, each side with half a say. */
const othersOf = ({ type, alternatives }: Answer, signals: Signals | null): TypeConfidence[] => {
  const weights = new Map<string, number>();
  for (const each of [...shares(alternatives, type), ...shares(signals?.distribution ?? [], type)]) {
    weights.set(each.type, (weights.get(each.type) ?? 0) + each.confidence);
  }
  return [...weights]
    .map(([other, confidence]) => ({ type: other, confidence }))
    .sort((a, b) => b.confidence - a.confidence || (a.type < b.type ? -1 : 1));
};

/**
 * A model's answer to one page as calibrated probabilities. Its stated confidence is evidence, not a probability: it is
 * weighed with what the signals tier saw on the same page, by the fit for this tier, model and prompt, or by cautious numbers
 * where there is none. A degenerate fit accepts nothing by itself. The model's type stays the best, at least level with the next.
 */
export const calibrateAnswer = (answer: Answer, signals: Signals | null, calibration: Calibration | null): CalibratedAnswer => {
  const features = featuresOf(answer, signals);
  const probability = probabilityOf(answerMethod, features, calibration);
  const distribution = sharedOut(answer.type, othersOf(answer, signals), probability);
  return { distribution: distribution.filter(({ confidence }, at) => at === 0 || confidence >= NEGLIGIBLE), features };
};
