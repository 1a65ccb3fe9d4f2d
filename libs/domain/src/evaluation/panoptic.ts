import { agrees, type ScoredDocument } from './truth.js';

export interface Panoptic {
  /** Sum of the matches' IoU over matches plus half of what is unmatched on either side (Kirillov et al. 2019). */
  quality: number;
  /** F1 of documents found: a match overlaps by more than half of the union. */
  f1: number;
}

const intersectionOverUnion = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let shared = 0;
  for (const page of a) if (b.has(page)) shared += 1;
  return shared / (a.size + b.size - shared);
};

/** Panoptic quality of a segmentation; `typed`: a match needs the type as well. Both are 1 where there is nothing to find. */
export const panoptic = (truth: ScoredDocument[], predicted: ScoredDocument[], typed: boolean): Panoptic => {
  const used = new Set<number>();
  let overlap = 0;
  for (const document of truth) {
    const match = predicted.findIndex(
      (candidate, i) =>
        !used.has(i) &&
        (!typed || agrees(document.type, candidate.type)) &&
        intersectionOverUnion(document.pages, candidate.pages) > 0.5,
    );
    if (match < 0) continue;
    used.add(match);
    overlap += intersectionOverUnion(document.pages, predicted[match]!.pages);
  }
  const matches = used.size;
  const weight = matches + (predicted.length - matches) / 2 + (truth.length - matches) / 2;
  const documents = truth.length + predicted.length;
  return { quality: weight === 0 ? 1 : overlap / weight, f1: documents === 0 ? 1 : (2 * matches) / documents };
};
