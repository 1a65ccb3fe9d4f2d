import { type Pool, pools } from '#contracts/queues/catalogue.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { Metrics } from '#runtime/metrics/metrics.js';
import { sampleQueue } from '#runtime/metrics/queue-sampler.js';
import type { MetricsSource } from '../settings.js';

const poolNames = Object.keys(pools) as Pool[];

/** The process's metrics with every pool's depth as it is now: the API lives when all workers are scaled to zero. */
export const metricsSource = (metrics: Metrics, queue: JobQueue): MetricsSource => ({
  contentType: metrics.registry.contentType,
  metrics: async () => {
    // With Redis away the rest is told all the same.
    await Promise.allSettled(poolNames.map((pool) => sampleQueue(pool, queue, metrics)));
    return metrics.registry.metrics();
  },
});
