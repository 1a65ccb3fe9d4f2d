import { type Pool, pools } from '#contracts/queues/catalogue.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import { type RecordStore, waitingStatuses } from '#ports/records/record-store.js';
import type { ReviewStore } from '#ports/reviews/review-store.js';
import type { Metrics } from '#runtime/metrics/metrics.js';
import { sampleQueue } from '#runtime/metrics/queue-sampler.js';
import type { MetricsSource } from '../settings.js';

const poolNames = Object.keys(pools) as Pool[];

type Backlogged = Pick<RecordStore, 'backlog'>;

/** A scrape must not wait for a store that is away: what was known stays, and the service's errors say why. */
const SAMPLE_LIMIT_MS = 2_000;

const sampleBacklog = async (records: Backlogged, { backlog: gauges }: Metrics): Promise<void> => {
  const backlog = await records.backlog();
  for (const status of waitingStatuses) {
    const { packets, oldest } = backlog[status];
    gauges.packets.set({ status }, packets);
    gauges.oldestAge.set({ status }, oldest === null ? 0 : Math.max(0, Date.now() - Date.parse(oldest)) / 1_000);
  }
};

const sampleReviews = async (reviews: Pick<ReviewStore, 'depth'>, { reviewDepth, reviewOldestAge }: Metrics): Promise<void> => {
  for (const { state, reviews: waiting, oldestAt } of await reviews.depth()) {
    reviewDepth.set({ state }, waiting);
    reviewOldestAge.set({ state }, oldestAt === null ? 0 : Math.max(0, (Date.now() - Date.parse(oldestAt)) / 1_000));
  }
};

const inTime = async (work: Promise<unknown>[]): Promise<void> => {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, SAMPLE_LIMIT_MS);
  await Promise.race([Promise.allSettled(work), late]);
  clearTimeout(timer);
};

interface Sampled {
  queue: JobQueue;
  records: Backlogged;
  reviews: Pick<ReviewStore, 'depth'>;
}

/**
 * The process's metrics with every pool's depth and the packets' backlog as they are now: the API lives when all workers are scaled
 * to zero. With Redis or the records away the rest is told all the same.
 */
export const metricsSource = (metrics: Metrics, { queue, records, reviews }: Sampled): MetricsSource => ({
  contentType: metrics.registry.contentType,
  metrics: async () => {
    const queues = poolNames.map((pool) => sampleQueue(pool, queue, metrics));
    await inTime([...queues, sampleBacklog(records, metrics), sampleReviews(reviews, metrics)]);
    return metrics.registry.metrics();
  },
});
