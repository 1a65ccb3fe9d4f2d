import { z } from 'zod';
import { pageRange } from '#domain/packet/step.js';
import { defineQueue } from './define-queue.js';
import { HOUR_MS, jobScope } from './job-scope.js';

/** Asks models about one window of neighbouring pages. Waits on the network, and for its turn at the provider's pace. */
export const consultQueue = defineQueue({
  name: 'consult',
  payload: jobScope.extend({ range: pageRange }),
  result: z.object({ pages: z.number().int(), calls: z.number().int() }),
  jobId: (payload) => `${payload.packetId}.${payload.run}.consult.${payload.range.from}`,
  retry: { attempts: 5, backoffMs: 2_000, throttleBudgetMs: 6 * HOUR_MS },
  timeoutMs: 300_000,
});
