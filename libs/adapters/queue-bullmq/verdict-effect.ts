import type { Verdict } from '#ports/queue/job-consumer.js';

/** What is to be done to a BullMQ job. `fail`: counted, and retried while attempts are left. `discard`: failed for good. */
export type Effect =
  | { do: 'complete'; result: unknown }
  | { do: 'fail'; reason: string }
  | { do: 'discard'; reason: string }
  | { do: 'delay'; untilMs: number; throttledMs: number }
  | { do: 'pause'; pauseMs: number; untilMs: number; throttledMs: number }
  | { do: 'giveBack' };

/** The one map from a verdict to BullMQ. Reasons hold code and what was seen, which carry no personal data; causes stay behind. */
export const effectOf = (verdict: Verdict, { nowMs, throttledMs }: { nowMs: number; throttledMs: number }): Effect => {
  switch (verdict.kind) {
    case 'done':
      return { do: 'complete', result: verdict.result };
    case 'retry':
      return { do: 'fail', reason: `${verdict.failure.code}: ${verdict.failure.seen}` };
    case 'dead':
      return { do: 'discard', reason: `${verdict.failure.code}: ${verdict.failure.seen}` };
    case 'wait':
      return {
        do: 'delay',
        untilMs: nowMs + verdict.delayMs,
        throttledMs: throttledMs + (verdict.throttled ? verdict.delayMs : 0),
      };
    case 'pause':
      return {
        do: 'pause',
        pauseMs: verdict.pauseMs,
        untilMs: nowMs + verdict.pauseMs,
        throttledMs: throttledMs + verdict.pauseMs,
      };
    case 'release':
      return { do: 'giveBack' };
  }
};
