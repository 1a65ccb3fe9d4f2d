import { createHash } from 'node:crypto';
import { type CalibrationFeatures, terms } from '#domain/calibration/apply-calibration.js';
import type { Calibration } from '#domain/calibration/calibration.js';
import { type CalibrationSample, fitCalibration } from '#domain/calibration/fit-calibration.js';
import { agrees, scoredDocuments, typeByPage } from '#domain/evaluation/truth.js';
import type { PacketOutcome } from './evaluate-packet.js';
import type { EvaluationPacket } from './evaluation-set.js';
import type { EvaluationRun } from './run-evaluation.js';

/** The figures as the decision recorded them; one that an older decision lacks counts as nothing. */
const featuresOf = (recorded: Record<string, number>): CalibrationFeatures => {
  const names = Object.keys(terms).filter((name) => name !== 'intercept') as (keyof CalibrationFeatures)[];
  return Object.fromEntries(names.map((name) => [name, recorded[name] ?? 0])) as Record<keyof CalibrationFeatures, number>;
};

/** Pages of one packet that a tier decided and whose truth is known, with what the calibration reads of them. */
const samplesOf = (packet: EvaluationPacket, { decisions }: PacketOutcome): CalibrationSample[] => {
  const truth = typeByPage(scoredDocuments(packet.truth));
  return decisions.flatMap(({ page, type, calibrationFeatures }) => {
    const trueType = truth.get(page);
    if (trueType === undefined || calibrationFeatures === undefined) return [];
    return [{ features: featuresOf(calibrationFeatures), correct: agrees(trueType, type), packet: packet.name }];
  });
};

/** Fits the signals tier's calibration to evaluated packets; its report is of packets that were left out. */
export const calibrateSignals = (set: EvaluationPacket[], { taxonomy, outcomes }: EvaluationRun): Calibration => {
  const samples = outcomes.flatMap((outcome, i) => samplesOf(set[i]!, outcome));
  const digest = createHash('sha256').update(JSON.stringify(samples)).digest('hex');
  return fitCalibration(samples, { tier: 'signals', taxonomy: { id: taxonomy.id, version: taxonomy.version }, digest });
};
