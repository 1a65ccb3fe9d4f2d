import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs `work` at once and then again, `everyMs` after each end, until `signal`: never twice at a time. What fails is told
 * and tried again at the next turn. Resolves when the last turn has ended.
 */
export const repeat = async (
  work: () => Promise<void>,
  { everyMs, signal, onError }: { everyMs: number; signal: AbortSignal; onError: (thrown: unknown) => void },
): Promise<void> => {
  while (!signal.aborted) {
    await work().catch(onError);
    await delay(everyMs, null, { signal, ref: false }).catch(() => {});
  }
};
