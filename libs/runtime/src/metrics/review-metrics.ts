import { Gauge, Histogram } from 'prom-client';
import type { Observer } from '#ports/telemetry/observer.js';
import type { FleetRegistry } from './seconds.js';

/** From seconds, as it should be, to a working day. */
const DECIDE_SECONDS = [2, 5, 10, 20, 40, 60, 120, 300, 600, 1_800, 3_600, 14_400, 28_800];

export interface ReviewGauges {
  reviewDepth: Gauge<'state'>;
  reviewOldestAge: Gauge<'state'>;
}

/** What waits for people; sampled by the API, which alone knows the reviews. */
export const reviewGauges = (registers: FleetRegistry[]): ReviewGauges => ({
  reviewDepth: new Gauge({
    name: 'docyard_review_depth',
    help: 'Reviews that wait, by state.',
    labelNames: ['state'],
    registers,
  }),
  reviewOldestAge: new Gauge({
    name: 'docyard_review_oldest_age_seconds',
    help: 'Age of the oldest review that waits, by state.',
    labelNames: ['state'],
    registers,
  }),
});

export const reviewObserver = (registers: FleetRegistry[]): Pick<Observer, 'reviewDecided'> => {
  const decide = new Histogram({
    name: 'docyard_review_decide_seconds',
    help: 'From the claim of a review to its resolution, by its gravest reason.',
    labelNames: ['reason'],
    buckets: DECIDE_SECONDS,
    registers,
  });
  return { reviewDecided: (reason, decideMs) => decide.observe({ reason }, decideMs / 1_000) };
};
