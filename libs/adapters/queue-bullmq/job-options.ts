import type { JobsOptions } from 'bullmq';
import { type Job, queues } from '#contracts/queues/catalogue.js';

/** Failed jobs are kept for people to look at; the records hold the truth. */
const KEEP_FAILED = { age: 7 * 24 * 3_600, count: 5_000 };
/** Share of the backoff that is drawn at random, so that jobs which failed together do not come back together. */
const JITTER = 0.5;

export const jobIdOf = (job: Job): string => (queues[job.queue].jobId as (payload: Job['payload']) => string)(job.payload);

/** Completed jobs are forgotten at once: a kept id would block the reconciler from asking again. */
export const jobOptions = (job: Job): JobsOptions => {
  const { attempts, backoffMs } = queues[job.queue].retry;
  return {
    jobId: jobIdOf(job),
    attempts,
    backoff: { type: 'exponential', delay: backoffMs, jitter: JITTER },
    removeOnComplete: true,
    removeOnFail: KEEP_FAILED,
    stackTraceLimit: 1,
  };
};
