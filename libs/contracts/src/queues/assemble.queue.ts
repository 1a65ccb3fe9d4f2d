import { z } from 'zod';
import { defineQueue } from './define-queue.js';
import { HOUR_MS, jobScope } from './job-scope.js';

/** Decides the whole page sequence, writes one PDF a document, checks and ends the packet. */
export const assembleQueue = defineQueue({
  name: 'assemble',
  payload: jobScope,
  result: z.object({ documents: z.number().int(), status: z.string() }),
  jobId: (payload) => `${payload.packetId}.${payload.run}.assemble`,
  retry: { attempts: 5, backoffMs: 2_000, throttleBudgetMs: HOUR_MS },
  timeoutMs: 600_000,
});
