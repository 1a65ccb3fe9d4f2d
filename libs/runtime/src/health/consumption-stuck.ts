import type { ConsumerState } from '#ports/queue/job-consumer.js';

export interface Consumption {
  consumer: ConsumerState;
  /** Jobs that wait in the pool's queues; null when the queue could not be asked. */
  waiting: number | null;
  nowMs: number;
  stuckAfterMs: number;
}

/**
 * A worker that lives but takes nothing: jobs wait, it has room, and for long nothing was taken or ended. One that is full
 * is not stuck (its jobs have their own time limits); nor is one whose queue is away (others say so).
 */
export const isConsumptionStuck = ({ consumer, waiting, nowMs, stuckAfterMs }: Consumption): boolean => {
  if (waiting === null || waiting === 0) return false;
  return !consumer.isFull && nowMs - consumer.lastMovedAt > stuckAfterMs;
};
