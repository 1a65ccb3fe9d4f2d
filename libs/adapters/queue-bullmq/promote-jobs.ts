import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';

/** BullMQ's score of a delayed job: its due time in milliseconds, times this, and a count that keeps the order. */
const SCORE_OF_MS = 0x1000;
const JOBS_A_TURN = 1_000;

/** Puts a delayed job where workers take it; false where it is not delayed (any more). Harmless twice, and late. */
export const promoteJob = async (queue: Queue, jobId: string): Promise<boolean> => {
  const job = await queue.getJob(jobId);
  if (!job || (await job.getState()) !== 'delayed') return false;
  return job.promote().then(
    () => true,
    // Somebody else was first: BullMQ then finds it delayed no more.
    async (error: unknown) => {
      if ((await queue.getJobState(jobId)) === 'delayed') throw error;
      return false;
    },
  );
};

/** Promotes the queue's delayed jobs whose time has come; workers do so themselves, but only while one is alive. */
export const promoteDue = async (redis: Redis, queue: Queue, nowMs: number): Promise<number> => {
  const last = (nowMs + 1) * SCORE_OF_MS - 1;
  const due = await redis.zrangebyscore(queue.keys.delayed ?? '', 0, last, 'LIMIT', 0, JOBS_A_TURN);
  const promoted = await Promise.all(due.map((jobId) => promoteJob(queue, jobId)));
  return promoted.filter(Boolean).length;
};
