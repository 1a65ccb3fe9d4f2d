import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivery } from '#domain/webhooks/delivery.js';
import type { Webhook } from '#domain/webhooks/webhook.js';
import type { ConformanceSubject, MakeSubject } from '../conformance-subject.js';
import type { WebhookStore } from './webhook-store.js';

const at = (second: number): string => new Date(Date.UTC(2026, 0, 2, 3, 4, second)).toISOString();

const sampleWebhook = (id: string, changed: Partial<Webhook> = {}): Webhook => ({
  ...{ id, tenant: 'acme', url: 'https://acme.example/hook', events: ['packet.completed'], secret: 'whsec_AAAA' },
  ...{ createdAt: at(1), createdBy: 'client:k0', ...changed },
});

const sampleDelivery = (id: string, changed: Partial<Delivery> = {}): Delivery => ({
  ...{ id, webhookId: 'W1', tenant: 'acme', createdAt: at(1), state: 'pending', attempts: [], nextAt: at(1), replayOf: null },
  event: { type: 'packet.completed', at: at(1), packetId: 'P1', run: 1, status: 'completed', reviewId: null },
  ...changed,
});

const attempt = { at: at(2), status: 500, fault: null, tookMs: 3 };

/** What every WebhookStore must do. */
export const describeWebhookStore = (name: string, makeSubject: MakeSubject<WebhookStore>): void => {
  describe(`${name} as a WebhookStore`, () => {
    let subject: ConformanceSubject<WebhookStore>;
    let store: WebhookStore;
    beforeEach(async () => {
      subject = await makeSubject();
      store = subject.adapter;
      await store.addWebhook(sampleWebhook('W1'));
    });
    afterEach(() => subject.dispose());

    it('keeps a tenant’s webhooks, the latest first, and shows them to no other', async () => {
      await store.addWebhook(sampleWebhook('W2', { createdAt: at(2) }));
      await store.addWebhook(sampleWebhook('W3', { tenant: 'other', createdAt: at(3) }));
      const another = await subject.another();
      expect((await another.webhooks('acme')).map(({ id }) => id)).toEqual(['W2', 'W1']);
      expect(await another.webhook('acme', 'W1')).toEqual(sampleWebhook('W1'));
      expect(await store.webhook('other', 'W1')).toBeNull();
      expect(await store.webhook('acme', 'W9')).toBeNull();
    });

    it('removes one with its log, and no other tenant’s', async () => {
      await store.addDelivery(sampleDelivery('D1'));
      expect(await store.removeWebhook('other', 'W1')).toBe(false);
      expect(await store.delivery('D1')).not.toBeNull();
      expect(await store.removeWebhook('acme', 'W1')).toBe(true);
      expect(await store.removeWebhook('acme', 'W1')).toBe(false);
      expect([await store.webhooks('acme'), await store.delivery('D1'), await store.dueDeliveries(at(9), 9)]).toEqual([
        [],
        null,
        [],
      ]);
    });

    it('takes a delivery once, whoever comes at once', async () => {
      const handles = [store, await subject.another(), await subject.another()];
      const added = await Promise.all(handles.map((handle) => handle.addDelivery(sampleDelivery('D1'))));
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.delivery('D1')).toEqual(sampleDelivery('D1'));
    });

    it('records each attempt once', async () => {
      await store.addDelivery(sampleDelivery('D1'));
      const tried = sampleDelivery('D1', { attempts: [attempt], nextAt: at(5) });
      const another = await subject.another();
      const saved = await Promise.all([store.saveDelivery(tried), another.saveDelivery({ ...tried, nextAt: at(6) })]);
      expect(saved.filter(Boolean)).toHaveLength(1);
      const done = { ...tried, attempts: [attempt, { ...attempt, status: 200 }], state: 'delivered', nextAt: null } as const;
      expect(await store.saveDelivery({ ...done, attempts: [...done.attempts] })).toBe(true);
      expect(await another.delivery('D1')).toEqual(done);
      expect(await store.saveDelivery(tried)).toBe(false);
      expect(await store.saveDelivery(sampleDelivery('D9', { attempts: [attempt] }))).toBe(false);
    });

    it('gives a webhook’s log leaf by leaf, the latest first', async () => {
      for (let i = 1; i <= 5; i += 1) await store.addDelivery(sampleDelivery(`D${i}`, { createdAt: at(i) }));
      const first = await store.deliveries({ webhookId: 'W1', limit: 3 });
      expect(first.items.map(({ id }) => id)).toEqual(['D5', 'D4', 'D3']);
      const second = await store.deliveries({ webhookId: 'W1', limit: 3, cursor: first.cursor! });
      expect([second.items.map(({ id }) => id), second.cursor]).toEqual([['D2', 'D1'], null]);
      expect((await store.deliveries({ webhookId: 'W9', limit: 3 })).items).toEqual([]);
    });

    it('finds what is due, the earliest first', async () => {
      await store.addDelivery(sampleDelivery('D1', { nextAt: at(8) }));
      await store.addDelivery(sampleDelivery('D2', { nextAt: at(2) }));
      await store.addDelivery(sampleDelivery('D3', { nextAt: at(4) }));
      await store.addDelivery(sampleDelivery('D4', { state: 'delivered', nextAt: null }));
      expect((await store.dueDeliveries(at(7), 9)).map(({ id }) => id)).toEqual(['D2', 'D3']);
      expect((await store.dueDeliveries(at(7), 1)).map(({ id }) => id)).toEqual(['D2']);
    });
  });
};
