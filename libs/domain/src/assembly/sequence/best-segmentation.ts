import { IMPOSSIBLE } from './log-space.js';
import { forEachSegment, type SegmentModel } from './segment-model.js';

export interface Segment {
  /** Index of the first and of the last page, both included. */
  from: number;
  to: number;
  /** Index of the type. */
  type: number;
  /** Its pages lie from the last to the first. */
  reversed: boolean;
}

export interface Segmentation {
  segments: Segment[];
  /** Their total score. */
  nats: number;
}

/**
 * The segmentation of highest total score, exactly (Viterbi over segments; Sarawagi and Cohen 2004, semi-Markov
 * conditional random fields). Ties go to the earlier start, then to the earlier type. Work: pages x types x longest segment.
 */
export const bestSegmentation = (model: SegmentModel): Segmentation => {
  const best = new Float64Array(model.pages + 1).fill(IMPOSSIBLE);
  const cameFrom = new Int32Array(model.pages + 1).fill(-1);
  const withType = new Int32Array(model.pages + 1).fill(-1);
  const backwards = new Uint8Array(model.pages + 1);
  best[0] = 0;
  for (let from = 0; from < model.pages; from += 1) {
    for (let type = 0; type < model.types; type += 1) {
      forEachSegment(model, from, type, (last, score, reversed) => {
        const total = best[from]! + score;
        if (total <= best[last + 1]!) return;
        best[last + 1] = total;
        cameFrom[last + 1] = from;
        withType[last + 1] = type;
        backwards[last + 1] = reversed ? 1 : 0;
      });
    }
  }
  return { segments: walkBack(model.pages, cameFrom, withType, backwards), nats: best[model.pages]! };
};

const walkBack = (pages: number, cameFrom: Int32Array, withType: Int32Array, backwards: Uint8Array): Segment[] => {
  const segments: Segment[] = [];
  for (let end = pages; end > 0; end = cameFrom[end]!) {
    segments.push({ from: cameFrom[end]!, to: end - 1, type: withType[end]!, reversed: backwards[end] === 1 });
  }
  return segments.reverse();
};
