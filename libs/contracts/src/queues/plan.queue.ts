import { z } from 'zod';
import { defineQueue } from './define-queue.js';
import { HOUR_MS, jobScope } from './job-scope.js';

/** Opens every source of a packet, counts pages, cuts them into ranges. Runs in the render pool. */
export const planQueue = defineQueue({
  name: 'plan',
  payload: jobScope,
  result: z.object({ pages: z.number().int() }),
  jobId: (payload) => `${payload.packetId}.${payload.run}.plan`,
  retry: { attempts: 5, backoffMs: 1_000, throttleBudgetMs: HOUR_MS },
  timeoutMs: 120_000,
});
