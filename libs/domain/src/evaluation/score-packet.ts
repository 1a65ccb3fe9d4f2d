import type { Outcome } from '../calibration/threshold-for-error.js';
import { dragAndDrops } from './drag-and-drops.js';
import { panoptic } from './panoptic.js';
import { agrees, type Prediction, type ScoredDocument, scoredDocuments, type TruthDocument, typeByPage } from './truth.js';

/** Scores of one packet, in the standard definitions of page stream segmentation. Shares are 0..1. */
export interface PacketScore {
  /** Pages with truth, blank and separator sheets left out. */
  pages: number;
  rightPages: number;
  pageAccuracy: number;
  /** F1 of documents' first pages, page 1 left out: it is always one. */
  boundaryF1: number;
  /** F1 of documents at IoU over 0.5 with the right type. */
  documentF1: number;
  panopticQuality: number;
  typedPanopticQuality: number;
  /** Straight-through: every document found exactly, with its type. */
  exact: boolean;
  /** MNDD. */
  dragAndDrops: number;
  /** Pages in documents that need no review, and those of them with a wrong type. */
  acceptedPages: number;
  acceptedWrong: number;
  /** For calibration figures: each page in a document, with its confidence. */
  outcomes: Outcome[];
}

const firstPages = (documents: ScoredDocument[]): Set<number> => {
  const first = new Set(documents.map(({ pages }) => Math.min(...pages)));
  first.delete(1);
  return first;
};

const f1OfSets = (a: Set<number>, b: Set<number>): number =>
  a.size + b.size === 0 ? 1 : (2 * [...a].filter((page) => b.has(page)).length) / (a.size + b.size);

const samePages = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((page) => b.has(page));

const isExact = (truth: ScoredDocument[], predicted: ScoredDocument[]): boolean =>
  truth.length === predicted.length &&
  truth.every((document) => predicted.some((p) => agrees(document.type, p.type) && samePages(document.pages, p.pages)));

/** Scores one packet's prediction against its truth. */
export const scorePacket = (truth: TruthDocument[], prediction: Prediction): PacketScore => {
  const trueDocuments = scoredDocuments(truth);
  const found = scoredDocuments(prediction.documents);
  const trueTypes = typeByPage(trueDocuments);
  const foundTypes = typeByPage(found);
  const reviewed = new Set(prediction.documents.filter((d) => d.status === 'needs_review').flatMap((d) => d.pages));
  const isRight = (page: number): boolean => agrees(trueTypes.get(page)!, foundTypes.get(page));
  const pages = [...trueTypes.keys()];
  const rightPages = pages.filter(isRight).length;
  const accepted = pages.filter((page) => foundTypes.has(page) && !reviewed.has(page));
  const confidences = new Map(prediction.pages.map(({ page, confidence }) => [page, confidence]));
  const untyped = panoptic(trueDocuments, found, false);
  const typed = panoptic(trueDocuments, found, true);
  return {
    pages: pages.length,
    rightPages,
    pageAccuracy: rightPages / Math.max(1, pages.length),
    boundaryF1: f1OfSets(firstPages(trueDocuments), firstPages(found)),
    documentF1: typed.f1,
    panopticQuality: untyped.quality,
    typedPanopticQuality: typed.quality,
    exact: isExact(trueDocuments, found),
    dragAndDrops: dragAndDrops(trueDocuments, found),
    acceptedPages: accepted.length,
    acceptedWrong: accepted.filter((page) => !isRight(page)).length,
    outcomes: pages
      .filter((page) => foundTypes.has(page))
      .map((page) => ({ confidence: confidences.get(page) ?? 0, correct: isRight(page) })),
  };
};
