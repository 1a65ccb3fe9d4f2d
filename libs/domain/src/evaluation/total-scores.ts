import { type CalibrationReport, calibrationReport } from '../calibration/calibration-report.js';
import type { PacketScore } from './score-packet.js';

/** Scores over packets: page figures are by page, the others the mean over packets. */
export interface TotalScore {
  packets: number;
  pages: number;
  pageAccuracy: number;
  boundaryF1: number;
  documentF1: number;
  panopticQuality: number;
  typedPanopticQuality: number;
  /** Share of packets found exactly. */
  straightThrough: number;
  /** MNDD, all packets together. */
  dragAndDrops: number;
  acceptedShare: number;
  acceptedPages: number;
  acceptedWrong: number;
  acceptedError: number;
  calibration: CalibrationReport;
}

const sumOf = (scores: PacketScore[], of: (score: PacketScore) => number): number =>
  scores.reduce((sum, score) => sum + of(score), 0);

/** Totals; all zero where there is no packet. */
export const totalScores = (scores: PacketScore[]): TotalScore => {
  const mean = (of: (score: PacketScore) => number): number => sumOf(scores, of) / Math.max(1, scores.length);
  const pages = sumOf(scores, (s) => s.pages);
  const acceptedPages = sumOf(scores, (s) => s.acceptedPages);
  const acceptedWrong = sumOf(scores, (s) => s.acceptedWrong);
  return {
    packets: scores.length,
    pages,
    pageAccuracy: sumOf(scores, (s) => s.rightPages) / Math.max(1, pages),
    boundaryF1: mean((s) => s.boundaryF1),
    documentF1: mean((s) => s.documentF1),
    panopticQuality: mean((s) => s.panopticQuality),
    typedPanopticQuality: mean((s) => s.typedPanopticQuality),
    straightThrough: mean((s) => Number(s.exact)),
    dragAndDrops: sumOf(scores, (s) => s.dragAndDrops),
    acceptedShare: acceptedPages / Math.max(1, pages),
    acceptedPages,
    acceptedWrong,
    acceptedError: acceptedWrong / Math.max(1, acceptedPages),
    calibration: calibrationReport(scores.flatMap((s) => s.outcomes)),
  };
};
