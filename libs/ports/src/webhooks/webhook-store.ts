import type { Delivery } from '#domain/webhooks/delivery.js';
import type { Webhook } from '#domain/webhooks/webhook.js';
import type { Leaf } from '../records/record-store.js';

/** Who wants to be told, and the log of telling them. */
export interface WebhookStore {
  addWebhook(webhook: Webhook): Promise<void>;
  /** A tenant's webhook, null where it has none such. */
  webhook(tenant: string, id: string): Promise<Webhook | null>;
  /** A tenant's webhooks, the latest first. */
  webhooks(tenant: string): Promise<Webhook[]>;
  /** With all its deliveries. False where the tenant has none such. */
  removeWebhook(tenant: string, id: string): Promise<boolean>;
  /** False, and nothing changed, where the id is taken: telling twice is telling once. */
  addDelivery(delivery: Delivery): Promise<boolean>;
  delivery(id: string): Promise<Delivery | null>;
  /** Records one more attempt. False where somebody has recorded as many meanwhile, or the delivery is gone: theirs holds. */
  saveDelivery(delivery: Delivery): Promise<boolean>;
  /** A webhook's deliveries, the latest first. */
  deliveries(query: { webhookId: string; limit: number; cursor?: string }): Promise<Leaf<Delivery>>;
  /** Deliveries that are to be tried since before `before` (ISO time), the earliest first. */
  dueDeliveries(before: string, limit: number): Promise<Delivery[]>;
}
