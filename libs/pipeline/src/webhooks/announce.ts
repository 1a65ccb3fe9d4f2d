import { type Delivery, deliveryIdOf } from '#domain/webhooks/delivery.js';
import type { WebhookEvent } from '#domain/webhooks/webhook.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';

export interface AnnounceDeps {
  /** Left out: nobody is told. */
  webhooks?: WebhookStore;
  queue: JobQueue;
  now: () => Date;
}

/** Asks for a delivery to be tried. With the queue down it is kept all the same: housekeeping asks again. */
export const askFor = async ({ id, tenant }: Delivery, { queue }: Pick<AnnounceDeps, 'queue'>): Promise<void> => {
  await queue.enqueue([{ queue: 'deliver', payload: { deliveryId: id } }], { tenant }).catch(() => {});
};

/**
 * Tells the tenant's webhooks that want to know. Safe to repeat: an event is kept once for each webhook. To be called after
 * what happened is recorded, by whoever settles it.
 */
export const announce = async (tenant: string, event: WebhookEvent, deps: AnnounceDeps): Promise<void> => {
  if (!deps.webhooks) return;
  const wanting = (await deps.webhooks.webhooks(tenant)).filter(({ events }) => events.includes(event.type));
  const at = deps.now().toISOString();
  for (const { id: webhookId } of wanting) {
    const id = deliveryIdOf(webhookId, event);
    const kept = {
      id,
      webhookId,
      tenant,
      event,
      createdAt: at,
      state: 'pending',
      attempts: [],
      nextAt: at,
      replayOf: null,
    } as const;
    const delivery: Delivery = { ...kept, attempts: [] };
    if (await deps.webhooks.addDelivery(delivery)) await askFor(delivery, deps);
  }
};
