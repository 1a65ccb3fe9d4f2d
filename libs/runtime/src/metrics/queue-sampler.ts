import type { Pool } from '#contracts/queues/catalogue.js';
import type { JobQueue, PoolDepth } from '#ports/queue/job-queue.js';
import type { Metrics } from './metrics.js';

const STATES = ['waiting', 'prioritized', 'active', 'delayed', 'failed'] as const;

const AGED = ['waiting', 'active', 'delayed', 'failed'] as const;

/** Puts a pool's depth into the gauges and returns it. */
export const sampleQueue = async (pool: Pool, queue: JobQueue, metrics: Metrics): Promise<PoolDepth> => {
  const depth = await queue.depth(pool);
  for (const state of STATES) metrics.queueDepth.set({ pool, state }, depth[state]);
  for (const state of AGED) metrics.oldestAge.set({ pool, state }, depth.oldestAgeMs[state] / 1_000);
  return depth;
};
