import type { DocumentSnapshot } from '@google-cloud/firestore';
import { type Delivery, delivery } from '#domain/webhooks/delivery.js';
import { type Webhook, webhook } from '#domain/webhooks/webhook.js';
import type { Leaf } from '#ports/records/record-store.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';
import { decodeCursor, encodeCursor, sortKey } from './cursor.js';
import { ALREADY_EXISTS, FAILED_PRECONDITION, hasStatus, NOT_FOUND } from './faults.js';
import type { FirestoreDatabase } from './firestore-database.js';
import { type Layout, layoutOf } from './layout.js';

/** Firestore takes 500 writes at once. */
const REMOVED_AT_ONCE = 200;

const deliveryOf = (document: DocumentSnapshot): Delivery => delivery.parse(JSON.parse(document.get('body')));

const changing = (one: Delivery) => ({ version: one.attempts.length, nextAt: one.nextAt, body: JSON.stringify(one) });

/** Webhooks and the log of their deliveries, a small document each. */
export class FirestoreWebhookStore implements WebhookStore {
  readonly #database: FirestoreDatabase;
  readonly #layout: Layout;

  constructor(database: FirestoreDatabase) {
    this.#database = database;
    this.#layout = layoutOf(database);
  }

  async addWebhook(one: Webhook): Promise<void> {
    await this.#database.commit([{ op: 'create', ref: this.#layout.webhook(one.id), data: one }]);
  }

  async webhook(tenant: string, id: string): Promise<Webhook | null> {
    const found = await this.#database.get(this.#layout.webhook(id));
    return found.exists && found.get('tenant') === tenant ? webhook.parse(found.data()) : null;
  }

  async webhooks(tenant: string): Promise<Webhook[]> {
    const found = await this.#database.find(this.#layout.webhooks.where('tenant', '==', tenant));
    const all = found.map((document) => webhook.parse(document.data()));
    // A tenant has a handful: sorted here, they need no index.
    return all.sort((a, b) => (sortKey(a.createdAt, a.id) < sortKey(b.createdAt, b.id) ? 1 : -1));
  }

  async removeWebhook(tenant: string, id: string): Promise<boolean> {
    if (!(await this.webhook(tenant, id))) return false;
    await this.#database.commit([{ op: 'remove', ref: this.#layout.webhook(id) }]);
    for (;;) {
      const log = this.#layout.deliveries.where('webhookId', '==', id).limit(REMOVED_AT_ONCE);
      const found = await this.#database.find(log);
      if (found.length === 0) return true;
      await this.#database.commit(found.map(({ ref }) => ({ op: 'remove', ref })));
    }
  }

  async addDelivery(one: Delivery): Promise<boolean> {
    const data = { webhookId: one.webhookId, order: sortKey(one.createdAt, one.id), ...changing(one) };
    try {
      await this.#database.commit([{ op: 'create', ref: this.#layout.delivery(one.id), data }]);
      return true;
    } catch (thrown) {
      if (hasStatus(thrown, ALREADY_EXISTS)) return false;
      throw thrown;
    }
  }

  async delivery(id: string): Promise<Delivery | null> {
    const found = await this.#database.get(this.#layout.delivery(id));
    return found.exists ? deliveryOf(found) : null;
  }

  async saveDelivery(one: Delivery): Promise<boolean> {
    const ref = this.#layout.delivery(one.id);
    const found = await this.#database.get(ref);
    if (!found.exists || found.get('version') !== one.attempts.length - 1) return false;
    try {
      await this.#database.commit([{ op: 'update', ref, data: changing(one), unchangedSince: found.updateTime }]);
      return true;
    } catch (thrown) {
      if (hasStatus(thrown, FAILED_PRECONDITION, NOT_FOUND)) return false;
      throw thrown;
    }
  }

  async deliveries({ webhookId, limit, cursor }: { webhookId: string; limit: number; cursor?: string }): Promise<Leaf<Delivery>> {
    const own = this.#layout.deliveries.where('webhookId', '==', webhookId);
    const rest = cursor === undefined ? own : own.where('order', '<', decodeCursor(cursor));
    const found = await this.#database.find(rest.orderBy('order', 'desc').limit(limit + 1));
    const items = found.slice(0, limit);
    const more = found.length > limit ? (items.at(-1)?.get('order') as string) : null;
    return { items: items.map(deliveryOf), cursor: more === null ? null : encodeCursor(more) };
  }

  async dueDeliveries(before: string, limit: number): Promise<Delivery[]> {
    const due = this.#layout.deliveries.where('nextAt', '<', before).orderBy('nextAt').limit(limit);
    return (await this.#database.find(due)).map(deliveryOf);
  }
}
