import { faultEntry, type ModelFaultId, type WayOut } from './model-fault.js';

/** Tries of one and the same request within one job, the first included. */
const MOST_TRIES = 3;

export interface Tried {
  /** Requests that ended in a fault whose way out is to try again. */
  tries: number;
  /** An answer was sent back with its error named already. */
  reAsked: boolean;
  /** Pages asked about at once. */
  pages: number;
  /** Is there a tier above? */
  canStepUp: boolean;
}

const isOpen: Record<WayOut, (tried: Tried) => boolean> = {
  retry: ({ tries }) => tries < MOST_TRIES,
  're-ask': ({ reAsked }) => !reAsked,
  split: ({ pages }) => pages > 1,
  'step-up': ({ canStepUp }) => canStepUp,
  throttle: () => true,
  'step-down': () => true,
};

/** What to do about a fault now, given what was tried: the first way of its table entry that is still open. */
export const nextWay = (id: ModelFaultId, tried: Tried): WayOut => {
  const { waysOut } = faultEntry(id);
  return waysOut.find((way) => isOpen[way](tried)) ?? waysOut.at(-1)!;
};
