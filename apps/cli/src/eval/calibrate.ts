import { createHash } from 'node:crypto';
import { type AnswerFeatures, answerMethod } from '#domain/calibration/answer-method.js';
import { type CalibrationFeatures, signalsMethod } from '#domain/calibration/apply-calibration.js';
import type { Calibration } from '#domain/calibration/calibration.js';
import type { Certification } from '#domain/calibration/certified-thresholds.js';
import { type CalibrationSample, fitMethod } from '#domain/calibration/fit-calibration.js';
import type { DecidedPage } from './decided-pages.js';

export const fittedTiers = ['signals', 'text', 'vision'] as const;
export type FittedTier = (typeof fittedTiers)[number];

export interface FitOptions {
  taxonomy: { id: string; version: string };
  tier: FittedTier;
  certify: Certification;
}

/** Figures as the decisions recorded them; one that an older decision lacks counts as nothing. */
const samplesOf = <Features extends object>(pages: DecidedPage[], names: readonly (keyof Features & string)[]) =>
  pages.map(({ packet, type, correct, features }): CalibrationSample<Features> => {
    const known = Object.fromEntries(names.map((name) => [name, features[name] ?? 0])) as Features;
    const stated = features.stated === undefined ? {} : { stated: features.stated };
    return { packet, type, correct, features: { ...known, ...stated } };
  });

const featureNames = <Term extends string>(terms: Readonly<Record<Term, unknown>>) =>
  (Object.keys(terms) as Term[]).filter((name): name is Exclude<Term, 'intercept'> => name !== 'intercept');

/** Fits one tier's calibration to pages that one model (or none) decided; its report is of packets that were left out. */
export const calibratePages = (pages: DecidedPage[], { taxonomy, tier, certify }: FitOptions): Calibration => {
  const digest = createHash('sha256').update(JSON.stringify(pages)).digest('hex');
  const { id, version } = taxonomy;
  const meta = { tier, taxonomy: { id, version }, digest, certify, ...pages[0]?.key };
  return tier === 'signals'
    ? fitMethod(signalsMethod, samplesOf<CalibrationFeatures>(pages, featureNames(signalsMethod.terms)), meta)
    : fitMethod(answerMethod, samplesOf<AnswerFeatures>(pages, featureNames(answerMethod.terms)), meta);
};

/** Pages of a tier by whose answers they are: each model and prompt needs a fit of its own. */
export const byOwner = (pages: DecidedPage[], tier: FittedTier): DecidedPage[][] => [
  ...Map.groupBy(
    pages.filter((page) => page.tier === tier),
    ({ key }) => JSON.stringify(key ?? null),
  ).values(),
];
