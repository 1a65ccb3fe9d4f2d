import { agrees, type Prediction, scoredDocuments, type TruthDocument, typeByPage } from './truth.js';

export interface ConfusionCell {
  /** True type as the truth names it, alternatives and all. */
  truth: string;
  /** Type found, `none` for a page in no document. */
  found: string;
  pages: number;
  right: boolean;
}

const NONE = 'none';

/** Pages by true and found type over all packets, the most frequent confusions first, right cells last. */
export const confusion = (packets: { truth: TruthDocument[]; prediction: Prediction }[]): ConfusionCell[] => {
  const cells = new Map<string, ConfusionCell>();
  for (const { truth, prediction } of packets) {
    const found = typeByPage(scoredDocuments(prediction.documents));
    for (const [page, type] of typeByPage(scoredDocuments(truth))) {
      const by = found.get(page) ?? NONE;
      const key = `${type}\n${by}`;
      const cell = cells.get(key) ?? { truth: type, found: by, pages: 0, right: agrees(type, by) };
      cells.set(key, { ...cell, pages: cell.pages + 1 });
    }
  }
  return [...cells.values()].sort(
    (a, b) => Number(a.right) - Number(b.right) || b.pages - a.pages || (a.truth < b.truth ? -1 : 1),
  );
};
