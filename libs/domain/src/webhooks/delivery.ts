import { createHash } from 'node:crypto';
import { z } from 'zod';
import { tenantId } from '../access/tenant-id.js';
import { type WebhookEvent, webhookEvent } from './webhook.js';

/** What became of one try. `fault`: why there was no answer, in a word of ours; null where there was one. */
export const deliveryAttempt = z.object({
  at: z.string(),
  status: z.number().int().nullable(),
  fault: z.string().nullable(),
  tookMs: z.number(),
});
export type DeliveryAttempt = z.infer<typeof deliveryAttempt>;

/** One event for one webhook, and every try to tell it. */
export const delivery = z.object({
  /** Also the message's id, by which the target knows one that comes twice. */
  id: z.string(),
  webhookId: z.string(),
  tenant: tenantId,
  event: webhookEvent,
  createdAt: z.string(),
  state: z.enum(['pending', 'delivered', 'given_up']),
  attempts: z.array(deliveryAttempt),
  /** When it is tried next; null where it is not. */
  nextAt: z.string().nullable(),
  /** The delivery that this one repeats, where a person asked for it. */
  replayOf: z.string().nullable(),
});
export type Delivery = z.infer<typeof delivery>;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits after the first try, the second …: 23.7 hours in all, as Standard Webhooks advises. */
export const RETRY_WAITS_MS: readonly number[] = [
  ...[5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS],
  ...[HOUR_MS, 2 * HOUR_MS, 4 * HOUR_MS, 8 * HOUR_MS, 8 * HOUR_MS],
];

const JITTER = 0.1;

/** Milliseconds to wait after so many tries, drawn a little at random (`random` in 0..1); null where it was the last. */
export const waitAfter = (tries: number, random: number): number | null => {
  const wait = RETRY_WAITS_MS[tries - 1];
  return wait === undefined ? null : Math.round(wait * (1 - JITTER * random));
};

/** 2xx is delivered. 410 says never again (Standard Webhooks); everything else may pass. */
export const outcomeOf = ({ status }: Pick<DeliveryAttempt, 'status'>): 'delivered' | 'gone' | 'again' => {
  if (status !== null && status >= 200 && status < 300) return 'delivered';
  return status === 410 ? 'gone' : 'again';
};

/** The delivery after one more try at `nowMs`. */
export const afterAttempt = (before: Delivery, attempt: DeliveryAttempt, nowMs: number, random: number): Delivery => {
  const attempts = [...before.attempts, attempt];
  const outcome = outcomeOf(attempt);
  if (outcome === 'delivered') return { ...before, attempts, state: 'delivered', nextAt: null };
  const waitMs = outcome === 'gone' ? null : waitAfter(attempts.length, random);
  if (waitMs === null) return { ...before, attempts, state: 'given_up', nextAt: null };
  return { ...before, attempts, nextAt: new Date(nowMs + waitMs).toISOString() };
};

const ID_DIGITS = 32;

/** The same event of the same webhook has the same id, so that telling it twice makes one delivery. */
export const deliveryIdOf = (webhookId: string, { type, packetId, run, reviewId }: WebhookEvent): string =>
  `msg_${createHash('sha256')
    .update(JSON.stringify([webhookId, type, packetId, run, reviewId]))
    .digest('hex')
    .slice(0, ID_DIGITS)}`;
