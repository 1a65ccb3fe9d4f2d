import { z } from 'zod';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** What every job carries: ids only; the handler fetches the state afresh. */
export const jobScope = z.object({
  packetId: z.string(),
  run: z.number().int().positive(),
  /** W3C trace context, so that a packet can be followed through all queues. Optional: older jobs have none. */
  traceparent: z.string().optional(),
});
