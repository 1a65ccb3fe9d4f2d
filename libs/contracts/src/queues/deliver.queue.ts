import { z } from 'zod';
import { defineQueue } from './define-queue.js';
import { HOUR_MS } from './job-scope.js';

/**
 * Tells a webhook of an event. Waits between tries are the delivery's own and count as throttled, so that they may add up to a
 * day; attempts are for what fails on our side.
 */
export const deliverQueue = defineQueue({
  name: 'deliver',
  // No packet's id: a packet that is erased leaves no trace in the queue, and is told of all the same.
  payload: z.object({ deliveryId: z.string(), traceparent: z.string().optional() }),
  result: z.object({ told: z.boolean() }),
  jobId: (payload) => `deliver.${payload.deliveryId}`,
  retry: { attempts: 8, backoffMs: 2_000, throttleBudgetMs: 25 * HOUR_MS },
  timeoutMs: 60_000,
});
