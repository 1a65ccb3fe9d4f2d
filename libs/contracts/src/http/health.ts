import { z } from 'zod';

export const liveness = z.object({ status: z.literal('ok') });

const check = z.enum(['ok', 'failed']);
export const readiness = z
  .object({ status: check, checks: z.object({ queue: check, records: check, blobs: check }) })
  .meta({ id: 'Readiness', description: 'Whether the stores that a request needs answer.' });
export type Readiness = z.infer<typeof readiness>;
