import { failure } from '#domain/failure/catalogue.js';
import type { Delivery } from '#domain/webhooks/delivery.js';
import { WEBHOOK_SECRET_BYTES, webhookSecret } from '#domain/webhooks/signed-message.js';
import type { EventType, Webhook } from '#domain/webhooks/webhook.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { WebhookSender } from '#ports/webhooks/webhook-sender.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';
import { recordAccess } from '../access/access-chain.js';
import { askFor } from './announce.js';

export interface WebhookDeps {
  webhooks: WebhookStore;
  sender: Pick<WebhookSender, 'refusal'>;
  queue: JobQueue;
  audit: AuditLog;
  now: () => Date;
  newId: () => string;
  randomBytes: (count: number) => Uint8Array;
}

interface Asked {
  tenant: string;
  actor: string;
}

/** A tenant's many webhooks would each be told of each event. */
const MOST_WEBHOOKS = 20;

/** Makes a webhook; its secret is told this once. Failure `request.invalid` for a target that could never be reached. */
export const makeWebhook = async (
  { tenant, actor, url, events }: Asked & { url: string; events: EventType[] },
  deps: WebhookDeps,
): Promise<Webhook> => {
  const refusal = deps.sender.refusal(url);
  if (refusal) throw failure('request.invalid', `url: ${refusal}`);
  if ((await deps.webhooks.webhooks(tenant)).length >= MOST_WEBHOOKS)
    throw failure('request.invalid', `there are ${MOST_WEBHOOKS} webhooks already`);
  const secret = webhookSecret(deps.randomBytes(WEBHOOK_SECRET_BYTES));
  const webhook = { id: deps.newId(), tenant, url, events, secret, createdAt: deps.now().toISOString(), createdBy: actor };
  await deps.webhooks.addWebhook(webhook);
  // The address may hold a token of theirs: the chain has its host only.
  const detail = { events: events.join(' '), host: new URL(url).host };
  await recordAccess({ tenant, actor, action: 'webhook.made', subject: webhook.id, detail }, deps, `webhook.made.${webhook.id}`);
  return webhook;
};

/** Removes a webhook and its log. Failure `resource.missing`. */
export const removeWebhook = async ({ tenant, actor, id }: Asked & { id: string }, deps: WebhookDeps): Promise<void> => {
  if (!(await deps.webhooks.removeWebhook(tenant, id))) throw failure('resource.missing', 'no such webhook');
  await recordAccess({ tenant, actor, action: 'webhook.removed', subject: id, detail: {} }, deps, `webhook.removed.${id}`);
};

/** The tenant's own webhook. Failure `resource.missing`. */
export const ownWebhook = async (
  { tenant, id }: { tenant: string; id: string },
  { webhooks }: Pick<WebhookDeps, 'webhooks'>,
): Promise<Webhook> => {
  const webhook = await webhooks.webhook(tenant, id);
  if (!webhook) throw failure('resource.missing', 'no such webhook');
  return webhook;
};

/** Tells an event again, as a message of its own. Failure `resource.missing`. */
export const replayDelivery = async (
  { tenant, actor, id, deliveryId }: Asked & { id: string; deliveryId: string },
  deps: WebhookDeps,
): Promise<Delivery> => {
  await ownWebhook({ tenant, id }, deps);
  const first = await deps.webhooks.delivery(deliveryId);
  if (first?.webhookId !== id) throw failure('resource.missing', 'no such delivery');
  const at = deps.now().toISOString();
  const fresh = {
    id: `msg_${deps.newId()}`,
    createdAt: at,
    state: 'pending' as const,
    attempts: [],
    nextAt: at,
    replayOf: first.id,
  };
  const replay: Delivery = { ...first, ...fresh };
  await deps.webhooks.addDelivery(replay);
  await recordAccess({ tenant, actor, action: 'webhook.replayed', subject: id, detail: { delivery: replay.id } }, deps);
  await askFor(replay, deps);
  return replay;
};
