import { applyCalibration, type CalibrationFeatures } from '../calibration/apply-calibration.js';
import type { Calibration } from '../calibration/calibration.js';
import type { PageFacts } from '../page/page-facts.js';
import type { PageText } from '../page/page-text.js';
import type { CompiledTaxonomy } from './compile-taxonomy.js';
import { gatherEvidence, type TypeEvidence } from './evidence.js';
import { firstPageGiven } from './first-page.js';
import { measureLayout } from './layout-features.js';
import type { PageDecision, PrintedNumber, TypeConfidence } from './page-decision.js';
import { findHits } from './page-hits.js';
import { readIdentifiers } from './page-identifiers.js';
import { pageSignatureOf } from './page-signature.js';
import { printedNumberOf } from './printed-number.js';
import { rationaleOf } from './rationale.js';
import { searchablePage } from './searchable-page.js';
import { scoreTypes, type TypeScore } from './type-scores.js';

export interface PageToClassify {
  facts: Pick<PageFacts, 'page' | 'flags' | 'quality'>;
  text: PageText;
}

/** Types that are likely enough for their identifiers and first-page odds to matter. */
const LIKELY = 0.02;
const MOST_LIKELY_TYPES = 3;
/** Less than this is not worth a place in the distribution. */
const NEGLIGIBLE = 0.0005;

const logOdds = (a: number, b: number): number => Math.log(Math.max(a, 1e-9)) - Math.log(Math.max(b, 1e-9));

/** What the calibration reads: how far the first is ahead, how much speaks for it, how well the words were read. */
const featuresOf = (
  scores: readonly TypeScore[],
  otherId: string | undefined,
  text: PageText,
  words: number,
): CalibrationFeatures => {
  const [top, second] = scores;
  const other = scores.find(({ type }) => type === otherId);
  const rival = top!.type === otherId ? second : other;
  return {
    margin: logOdds(top!.raw, second?.raw ?? 0),
    overOther: logOdds(top!.raw, rival?.raw ?? 0),
    support: top!.support,
    against: top!.against,
    loneSignal: Math.max(0, 2 * top!.strongestShare - 1),
    ocrDoubt: text.origin === 'ocr' ? 1 - (text.ocr?.confidence ?? 0.5) : 0,
    fewWords: Math.max(0, 1 - words / 40),
    isOther: top!.type === otherId ? 1 : 0,
  };
};

/** Types whose cover the page may be: a cover's marks outweigh those of a page inside. */
const coverOf = (likely: readonly TypeConfidence[], evidence: ReadonlyMap<string, TypeEvidence>): string[] =>
  likely
    .map(({ type }) => type)
    .filter((type) => {
      const said = (role: 'cover' | 'continuation'): number =>
        evidence
          .get(type)!
          .spoken.filter(({ signal, mentioned, nats }) => signal.page === role && nats > 0 && !mentioned)
          .reduce((sum, { nats }) => sum + nats, 0);
      return said('cover') > said('continuation');
    });

const firstPageOf = (
  distribution: readonly TypeConfidence[],
  evidence: ReadonlyMap<string, TypeEvidence>,
  printed: PrintedNumber | null,
  isGreeting: boolean,
) => {
  const byType: Record<string, number> = {};
  let overall = 0;
  let seen = 0;
  for (const { type, confidence } of distribution) {
    const first = firstPageGiven(evidence.get(type)!, printed, isGreeting);
    if (confidence >= LIKELY) byType[type] = first;
    overall += confidence * first;
    seen += confidence;
  }
  return { overall: seen > 0 ? overall / seen : 0.5, byType };
};

/**
 * The `signals` tier's decision on one page: evidence, probabilities, first-page odds, identifiers. Pure, without network;
 * a page's words can add evidence and nothing else, whatever they say. Without a fitted calibration the cautious built-in
 * one is used and `calibration` is null.
 */
export const classifyPage = (page: PageToClassify, compiled: CompiledTaxonomy, calibration: Calibration | null): PageDecision => {
  const { facts, text } = page;
  const searchable = searchablePage(text);
  const layout = measureLayout(text, facts);
  const words = layout.words ?? 0;
  const evidence = gatherEvidence(compiled, findHits(searchable, compiled), layout);
  const byId = new Map(evidence.map((each) => [each.type.id, each]));
  const scores = scoreTypes(evidence, words, facts);
  const otherId = compiled.types.find(({ type }) => type.role === 'other')?.type.id;
  const features = featuresOf(scores, otherId, text, words);
  const calibrated = applyCalibration(
    scores.map(({ type, raw }) => ({ type, confidence: raw })),
    features,
    calibration,
  );
  const distribution = calibrated.filter(({ confidence }, index) => index === 0 || confidence >= NEGLIGIBLE);
  const printed = printedNumberOf(text);
  const [best, second] = distribution;
  const chosen = byId.get(best!.type)!;
  const runnerUp = second ? { title: byId.get(second.type)!.type.title, share: second.confidence } : null;
  const likely = distribution.filter(({ confidence }) => confidence >= LIKELY).slice(0, MOST_LIKELY_TYPES);
  return {
    page: facts.page,
    type: best!.type,
    confidence: best!.confidence,
    tier: 'signals',
    rationale: rationaleOf(chosen, runnerUp, printed),
    distribution,
    firstPage: firstPageOf(distribution, byId, printed, layout.salutation === 1),
    coverOf: coverOf(likely, byId),
    printed,
    identifiers: readIdentifiers(
      searchable,
      compiled,
      likely.map(({ type }) => type),
    ),
    signature: pageSignatureOf(text),
    evidence: chosen.spoken.filter(({ nats }) => nats !== 0).map(({ signal }) => signal.id),
    calibrationFeatures: { ...features },
    tokens: { input: 0, cached: 0, output: 0 },
    usd: 0,
    taxonomy: compiled.ref,
    calibration: calibration ? calibration.fittedOn.digest : null,
  };
};
