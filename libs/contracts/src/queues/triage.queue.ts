import { z } from 'zod';
import { defineQueue } from './define-queue.js';
import { HOUR_MS, jobScope } from './job-scope.js';

/** Looks at a whole packet once: which pages are doubtful, and which windows of them go to which model. Pure CPU. */
export const triageQueue = defineQueue({
  name: 'triage',
  payload: jobScope,
  result: z.object({ windows: z.number().int() }),
  jobId: (payload) => `${payload.packetId}.${payload.run}.triage`,
  retry: { attempts: 5, backoffMs: 2_000, throttleBudgetMs: HOUR_MS },
  timeoutMs: 120_000,
});
