import { largestAssignment } from './assignment.js';
import type { ScoredDocument } from './truth.js';

const overlap = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let shared = 0;
  for (const page of a) if (b.has(page)) shared += 1;
  return shared;
};

/** Groups of true documents that share predicted ones, directly or by way of others: each group is settled by itself. */
const entangled = (truth: ScoredDocument[], predicted: ScoredDocument[]): { truth: number[]; predicted: number[] }[] => {
  const predictedOf = new Map(predicted.flatMap(({ pages }, i) => [...pages].map((page) => [page, i] as const)));
  const truthOf = new Map(truth.flatMap(({ pages }, i) => [...pages].map((page) => [page, i] as const)));
  const seen = new Set<number>();
  const groups: { truth: number[]; predicted: number[] }[] = [];
  truth.forEach((_, first) => {
    if (seen.has(first)) return;
    const group = { truth: [] as number[], predicted: new Set<number>() };
    const open = [first];
    seen.add(first);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      group.truth.push(at);
      for (const page of truth[at]!.pages) {
        const by = predictedOf.get(page);
        if (by === undefined || group.predicted.has(by)) continue;
        group.predicted.add(by);
        for (const other of predicted[by]!.pages) {
          const next = truthOf.get(other);
          if (next === undefined || seen.has(next)) continue;
          seen.add(next);
          open.push(next);
        }
      }
    }
    groups.push({ truth: group.truth, predicted: [...group.predicted] });
  });
  return groups;
};

/**
 * MNDD, the minimum number of drag-and-drops: how many pages a person must drag to another (or a new) document until the
 * segmentation is right, types apart (Mungmeeprued et al. 2022, Tab this Folder of Documents; Heidenreich et al. 2024).
 * Each true document keeps the pages of at most one predicted document; by the best such assignment, all other pages are
 * dragged. Pages without truth are not counted.
 */
export const dragAndDrops = (truth: ScoredDocument[], predicted: ScoredDocument[]): number => {
  const pages = truth.reduce((sum, document) => sum + document.pages.size, 0);
  const kept = entangled(truth, predicted).map((group) =>
    largestAssignment(group.truth.map((t) => group.predicted.map((p) => overlap(truth[t]!.pages, predicted[p]!.pages)))),
  );
  return pages - kept.reduce((sum, n) => sum + n, 0);
};
