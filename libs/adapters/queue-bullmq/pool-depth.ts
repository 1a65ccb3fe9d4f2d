import type { Job, Queue } from 'bullmq';
import type { PoolDepth } from '#ports/queue/job-queue.js';
import { PAUSE_LIMITER } from './pause-queue.js';

/** Every tenant's first job stands among the next few, because the queue is fair: the oldest that waits is one of these. */
const NEXT_JOBS = 100;

type Ages = PoolDepth['oldestAgeMs'];

const oldest = (jobs: Job[], sinceOf: (job: Job) => number | undefined): number => {
  const since = jobs.flatMap((job) => sinceOf(job) ?? []);
  return since.length > 0 ? Math.max(0, Date.now() - Math.min(...since)) : 0;
};

const agesOf = async (queue: Queue): Promise<Ages> => {
  const first = (state: 'waiting' | 'prioritized' | 'active' | 'delayed' | 'failed', jobs: number) =>
    queue.getJobs([state], 0, jobs - 1, true);
  const [waiting, prioritized, active, delayed, failed] = await Promise.all([
    first('waiting', 1),
    first('prioritized', NEXT_JOBS),
    first('active', NEXT_JOBS),
    first('delayed', NEXT_JOBS),
    first('failed', 1),
  ]);
  return {
    waiting: oldest([...waiting, ...prioritized], (job) => job.timestamp),
    active: oldest(active, (job) => job.processedOn),
    delayed: oldest(delayed, (job) => job.timestamp),
    failed: oldest(failed, (job) => job.finishedOn),
  };
};

const queueDepth = async (queue: Queue): Promise<PoolDepth> => {
  const [counts, oldestAgeMs, pausedMs] = await Promise.all([
    queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed'),
    agesOf(queue),
    queue.getRateLimitTtl(PAUSE_LIMITER.max),
  ]);
  const count = (state: string): number => counts[state] ?? 0;
  return {
    waiting: count('waiting'),
    prioritized: count('prioritized'),
    active: count('active'),
    delayed: count('delayed'),
    failed: count('failed'),
    paused: pausedMs > 0 ? count('waiting') + count('prioritized') : 0,
    oldestAgeMs,
  };
};

/** Jobs of several queues together: counts are added, of ages the greatest stands. */
export const poolDepth = async (queues: Queue[]): Promise<PoolDepth> => {
  const parts = await Promise.all(queues.map(queueDepth));
  const sum = (key: Exclude<keyof PoolDepth, 'oldestAgeMs'>): number => parts.reduce((total, part) => total + part[key], 0);
  const age = (state: keyof Ages): number => Math.max(...parts.map((part) => part.oldestAgeMs[state]));
  return {
    waiting: sum('waiting'),
    prioritized: sum('prioritized'),
    active: sum('active'),
    delayed: sum('delayed'),
    failed: sum('failed'),
    paused: sum('paused'),
    oldestAgeMs: { waiting: age('waiting'), active: age('active'), delayed: age('delayed'), failed: age('failed') },
  };
};
