import type { PayloadOf, ResultOf } from '#contracts/queues/catalogue.js';
import { failure } from '#domain/failure/catalogue.js';
import { afterAttempt, type Delivery } from '#domain/webhooks/delivery.js';
import { signedMessage } from '#domain/webhooks/signed-message.js';
import type { WebhookSender } from '#ports/webhooks/webhook-sender.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';

export interface DeliverDeps {
  webhooks: WebhookStore;
  sender: WebhookSender;
  now: () => Date;
  /** 0..1, so that targets which failed together are not asked together again. */
  random: () => number;
}

/** Sends once, and says how the delivery stands then; null where the webhook is gone. */
const tryOnce = async (before: Delivery, { webhooks, sender, now, random }: DeliverDeps): Promise<Delivery | null> => {
  const webhook = await webhooks.webhook(before.tenant, before.webhookId);
  if (!webhook) return null;
  const startedAt = now();
  const sent = await sender.send(webhook.url, signedMessage(before.id, before.event, webhook.secret, startedAt.getTime()));
  const endedAt = now();
  const attempt = { at: startedAt.toISOString(), ...sent, tookMs: endedAt.getTime() - startedAt.getTime() };
  return afterAttempt(before, attempt, endedAt.getTime(), random());
};

const comeBack = (nextAt: string, now: Date): Error => {
  const retryAfterMs = Math.max(1, Date.parse(nextAt) - now.getTime());
  return failure('webhook.untold', 'the target did not take the message', { retryAfterMs });
};

/**
 * Tries a delivery that is due. Done with: told, given up, or gone. Otherwise the failure `webhook.untold`, throttled, says when
 * to come back: the queue waits or parks the job. A job that comes too early waits likewise.
 */
export const deliver = async (
  { deliveryId }: Pick<PayloadOf<'deliver'>, 'deliveryId'>,
  deps: DeliverDeps,
): Promise<ResultOf<'deliver'>> => {
  const before = await deps.webhooks.delivery(deliveryId);
  if (before?.state !== 'pending' || before.nextAt === null) return { told: before?.state === 'delivered' };
  if (Date.parse(before.nextAt) > deps.now().getTime()) throw comeBack(before.nextAt, deps.now());
  const after = await tryOnce(before, deps);
  if (!after) return { told: false };
  await deps.webhooks.saveDelivery(after);
  if (after.nextAt !== null) throw comeBack(after.nextAt, deps.now());
  return { told: after.state === 'delivered' };
};
