import type { QueueName } from '#contracts/queues/catalogue.js';
import type { DelayedWake } from '#ports/wake/delayed-wake.js';

/** Who wakes jobs whose pool may be asleep when they are due. */
export interface Parking {
  wake: DelayedWake;
  /** Shorter waits are left to the queue's own delay. */
  thresholdMs: number;
  /** PARKING_GRACE_MS where left out. */
  graceMs?: number;
}

/** How long after its due time a parked job is promoted by the reconciler, or by a worker that lives: its call was lost. */
export const PARKING_GRACE_MS = 10_000;

/** Whether a wait is long enough for a pool to go to sleep meanwhile. */
export const isParked = (parking: Parking | undefined, waitMs: number): parking is Parking =>
  parking !== undefined && waitMs >= parking.thresholdMs;

/**
 * Until when a waiting job stays in the delayed set. A parked one stays a little past its due time, so that the call and not the queue
 * wakes it; where no call could be asked for, the queue's own delay must do. Throws never.
 */
export const delayedUntil = async (
  parking: Parking | undefined,
  job: { queue: QueueName; jobId: string; untilMs: number; nowMs: number },
  onError: (error: Error) => void,
): Promise<number> => {
  if (!isParked(parking, job.untilMs - job.nowMs)) return job.untilMs;
  try {
    await parking.wake.schedule({ queue: job.queue, jobId: job.jobId, dueAt: new Date(job.untilMs) });
    return job.untilMs + (parking.graceMs ?? PARKING_GRACE_MS);
  } catch (error) {
    onError(error as Error);
    return job.untilMs;
  }
};
