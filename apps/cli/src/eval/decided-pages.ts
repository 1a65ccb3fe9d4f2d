import { readFile } from 'node:fs/promises';
import { type CalibrationKey, calibrationKeyOf } from '#domain/calibration/calibration-key.js';
import { type ReviewedPage, readReviewedPages } from '#domain/calibration/reviewed-page.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import { agrees, scoredDocuments, typeByPage } from '#domain/evaluation/truth.js';
import type { EvaluationPacket } from './evaluation-set.js';
import type { EvaluationRun } from './run-evaluation.js';

/** A page that a tier decided and of which the truth is known, with what a calibration reads of it. */
export interface DecidedPage {
  packet: string;
  tier: PageDecision['tier'];
  type: string;
  correct: boolean;
  features: Record<string, number>;
  /** Whose answer it is, where a model decided. */
  key: CalibrationKey | undefined;
}

type Decided = Pick<ReviewedPage['decision'], 'type' | 'tier' | 'calibrationFeatures' | 'model'>;

const decidedPage = (packet: string, { type, tier, calibrationFeatures, model }: Decided, truth: string): DecidedPage => ({
  packet,
  tier,
  type,
  correct: agrees(truth, type),
  features: calibrationFeatures,
  key: calibrationKeyOf({ model: model?.name, prompt: model?.prompt }),
});

/** Every tier's decisions of evaluated packets on pages whose truth is told. */
export const decidedInRun = (set: EvaluationPacket[], { outcomes }: EvaluationRun): DecidedPage[] =>
  outcomes.flatMap(({ decisions }, at) => {
    const { name, truth: documents } = set[at]!;
    const truth = typeByPage(scoredDocuments(documents));
    return decisions.flatMap(({ page, calibrationFeatures, ...decision }) => {
      const trueType = truth.get(page);
      if (trueType === undefined || calibrationFeatures === undefined) return [];
      return [decidedPage(name, { ...decision, calibrationFeatures }, trueType)];
    });
  });

/** Pages that reviewers settled, of the taxonomy version to fit for. Throws a sentence where the file does not fit. */
export const decidedByReviewers = async (file: string, taxonomy: { id: string; version: string }): Promise<DecidedPage[]> => {
  const pages = readReviewedPages(await readFile(file, 'utf8'));
  return pages
    .filter(({ decision: { taxonomy: own } }) => own.id === taxonomy.id && own.version === taxonomy.version)
    .map(({ packet, decision, verdict }) => decidedPage(packet, decision, verdict));
};
