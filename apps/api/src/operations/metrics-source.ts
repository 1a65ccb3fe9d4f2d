import { type Pool, pools } from '#contracts/queues/catalogue.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { ReviewStore } from '#ports/reviews/review-store.js';
import type { Metrics } from '#runtime/metrics/metrics.js';
import { sampleQueue } from '#runtime/metrics/queue-sampler.js';
import type { MetricsSource } from '../settings.js';

const poolNames = Object.keys(pools) as Pool[];

const sampleReviews = async (reviews: Pick<ReviewStore, 'depth'>, { reviewDepth, reviewOldestAge }: Metrics): Promise<void> => {
  for (const { state, reviews: waiting, oldestAt } of await reviews.depth()) {
    reviewDepth.set({ state }, waiting);
    reviewOldestAge.set({ state }, oldestAt === null ? 0 : Math.max(0, (Date.now() - Date.parse(oldestAt)) / 1_000));
  }
};

/** The process's metrics with every pool's depth and what waits for people as it is now: the API lives when all workers are scaled to zero. */
export const metricsSource = (metrics: Metrics, queue: JobQueue, reviews: Pick<ReviewStore, 'depth'>): MetricsSource => ({
  contentType: metrics.registry.contentType,
  metrics: async () => {
    // With Redis away the rest is told all the same.
    await Promise.allSettled([...poolNames.map((pool) => sampleQueue(pool, queue, metrics)), sampleReviews(reviews, metrics)]);
    return metrics.registry.metrics();
  },
});
