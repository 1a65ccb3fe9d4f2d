import { type Delivery, delivery } from '#domain/webhooks/delivery.js';
import { type Webhook, webhook } from '#domain/webhooks/webhook.js';
import type { Leaf } from '#ports/records/record-store.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import type { SqliteDatabase } from './sqlite-database.js';

type Row = Record<string, unknown>;

const webhookOf = ({ body }: Row): Webhook => webhook.parse(JSON.parse(body as string));
const deliveryOf = ({ body }: Row): Delivery => delivery.parse(JSON.parse(body as string));

/** Webhooks and the log of their deliveries, beside the records. */
export class SqliteWebhookStore implements WebhookStore {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  async addWebhook(one: Webhook): Promise<void> {
    const sql = 'INSERT INTO webhooks (id, tenant, created_at, body) VALUES (?, ?, ?, ?)';
    await this.#database.run(sql, one.id, one.tenant, one.createdAt, JSON.stringify(one));
  }

  async webhook(tenant: string, id: string): Promise<Webhook | null> {
    const row = await this.#database.get('SELECT body FROM webhooks WHERE id = ? AND tenant = ?', id, tenant);
    return row ? webhookOf(row) : null;
  }

  async webhooks(tenant: string): Promise<Webhook[]> {
    const sql = 'SELECT body FROM webhooks WHERE tenant = ? ORDER BY created_at DESC, id DESC';
    return (await this.#database.all(sql, tenant)).map(webhookOf);
  }

  async removeWebhook(tenant: string, id: string): Promise<boolean> {
    return (await this.#database.run('DELETE FROM webhooks WHERE id = ? AND tenant = ?', id, tenant)) === 1;
  }

  async addDelivery(one: Delivery): Promise<boolean> {
    // Of a webhook that was removed meanwhile nothing is kept.
    const sql = `INSERT INTO deliveries (id, webhook_id, created_at, version, next_at, body)
      SELECT ?, id, ?, ?, ?, ? FROM webhooks WHERE id = ? ON CONFLICT DO NOTHING`;
    const values = [one.id, one.createdAt, one.attempts.length, one.nextAt, JSON.stringify(one), one.webhookId] as const;
    return (await this.#database.run(sql, ...values)) === 1;
  }

  async delivery(id: string): Promise<Delivery | null> {
    const row = await this.#database.get('SELECT body FROM deliveries WHERE id = ?', id);
    return row ? deliveryOf(row) : null;
  }

  async saveDelivery(one: Delivery): Promise<boolean> {
    const sql = 'UPDATE deliveries SET version = ?, next_at = ?, body = ? WHERE id = ? AND version = ?';
    const tries = one.attempts.length;
    return (await this.#database.run(sql, tries, one.nextAt, JSON.stringify(one), one.id, tries - 1)) === 1;
  }

  async deliveries({ webhookId, limit, cursor }: { webhookId: string; limit: number; cursor?: string }): Promise<Leaf<Delivery>> {
    const after = cursor ? decodeCursor(cursor) : { createdAt: '9999', id: '' };
    const sql =
      'SELECT body FROM deliveries WHERE webhook_id = ? AND (created_at, id) < (?, ?) ORDER BY created_at DESC, id DESC LIMIT ?';
    const found = (await this.#database.all(sql, webhookId, after.createdAt, after.id, limit + 1)).map(deliveryOf);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, cursor: found.length > limit && last ? encodeCursor(last) : null };
  }

  async dueDeliveries(before: string, limit: number): Promise<Delivery[]> {
    const sql = 'SELECT body FROM deliveries WHERE next_at < ? ORDER BY next_at LIMIT ?';
    return (await this.#database.all(sql, before, limit)).map(deliveryOf);
  }
}
