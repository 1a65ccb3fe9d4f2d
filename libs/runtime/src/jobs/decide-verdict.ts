import type { RetryPolicy } from '#contracts/queues/define-queue.js';
import { failure } from '#domain/failure/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';
import type { Delivery, Verdict } from '#ports/queue/job-consumer.js';

/** How often a worker may vanish while it holds one job. Generous: machines are taken away; but a job that kills must end. */
export const MAX_LOST_TIMES = 10;

/** What a provider that does not say when to come back is given. */
const DEFAULT_THROTTLE_MS = 10_000;

type Tries = Pick<Delivery, 'attempt' | 'attempts' | 'throttledMs'>;

/**
 * What becomes of a job that failed. Fatal: never again. Throttled: comes back when told, as long as the waits add up to
 * less than the policy's budget, alone or with its whole queue; attempts are not touched. Retryable, and all that is unknown: until attempts run out.
 */
export const decideVerdict = (failed: Failure, tries: Tries, policy: RetryPolicy): Verdict => {
  if (failed.kind === 'fatal') return { kind: 'dead', failure: failed };
  if (failed.kind === 'throttled') {
    const delayMs = Math.max(1, failed.retryAfterMs ?? DEFAULT_THROTTLE_MS);
    const isWithinBudget = tries.throttledMs + delayMs <= policy.throttleBudgetMs;
    if (!isWithinBudget) return { kind: 'dead', failure: failed };
    return failed.pausesQueue ? { kind: 'pause', pauseMs: delayMs } : { kind: 'wait', delayMs, throttled: true };
  }
  return tries.attempt < tries.attempts ? { kind: 'retry', failure: failed } : { kind: 'dead', failure: failed };
};

/** The failure of a job that took its workers with it once too often, else null. */
export const lostTooOften = ({ lostTimes }: Pick<Delivery, 'lostTimes'>): Failure | null =>
  lostTimes > MAX_LOST_TIMES ? failure('step.exhausted', `its worker vanished ${lostTimes} times`) : null;
