import { z } from 'zod';
import { pageRange } from '#domain/packet/step.js';
import { defineQueue } from './define-queue.js';
import { HOUR_MS, jobScope } from './job-scope.js';

/** Decides a range of pages: type, first page or not, identifiers. */
export const classifyQueue = defineQueue({
  name: 'classify',
  payload: jobScope.extend({ range: pageRange }),
  result: z.object({ pages: z.number().int() }),
  jobId: (payload) => `${payload.packetId}.${payload.run}.classify.${payload.range.from}`,
  retry: { attempts: 5, backoffMs: 2_000, throttleBudgetMs: 6 * HOUR_MS },
  timeoutMs: 120_000,
});
