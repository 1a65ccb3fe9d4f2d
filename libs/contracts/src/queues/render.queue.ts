import { z } from 'zod';
import { pageRange } from '#domain/packet/step.js';
import { defineQueue } from './define-queue.js';
import { HOUR_MS, jobScope } from './job-scope.js';

/** Reads a range of pages: words, quality, hashes. */
export const renderQueue = defineQueue({
  name: 'render',
  payload: jobScope.extend({ range: pageRange }),
  result: z.object({ pages: z.number().int(), lost: z.number().int() }),
  jobId: (payload) => `${payload.packetId}.${payload.run}.render.${payload.range.from}`,
  retry: { attempts: 5, backoffMs: 1_000, throttleBudgetMs: HOUR_MS },
  timeoutMs: 600_000,
});
