import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import { HttpWebhookSender } from '#adapters/webhook-http/http-webhook-sender.js';
import { deliveryList, deliveryView, type MadeWebhook, madeWebhook } from '#contracts/http/webhooks.js';
import { RETRY_WAITS_MS } from '#domain/webhooks/delivery.js';
import type { WebhookEvent } from '#domain/webhooks/webhook.js';
import { announce } from '#pipeline/webhooks/announce.js';
import { askForDue } from '#pipeline/webhooks/ask-for-due.js';
import { type DeliverDeps, deliver } from '#pipeline/webhooks/deliver.js';
import { createJobHost } from '#runtime/jobs/job-host.js';
import { createLogger } from '#runtime/logging/logger.js';
import { createMetrics } from '#runtime/metrics/metrics.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const PACKET = '01JZX3T5W0D4V7Q9Z2K8M1B6CA';
const event: WebhookEvent = {
  ...{ type: 'packet.completed', at: '2026-01-02T03:04:05.000Z', packetId: PACKET, run: 1, status: 'completed', reviewId: null },
};

let redis: TestRedis;
let api: TestApi;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  api = await startTestApi(redis.url);
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await api.close();
});

interface Told {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A target that answers with these statuses in turn, the last for ever. `arrived`: resolves with so many messages. */
const startTarget = async (...statuses: number[]) => {
  const told: Told[] = [];
  let wake = () => {};
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    told.push({ headers: request.headers, body });
    response.writeHead(statuses.length > 1 ? statuses.shift()! : statuses[0]!).end();
    wake();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const arrived = async (count: number): Promise<Told[]> => {
    while (told.length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return told;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, told, arrived };
};

const post = (path: string, body?: object) =>
  api.fetch(path, {
    method: 'POST',
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });

const make = async (url: string, events = ['packet.completed']): Promise<MadeWebhook> =>
  madeWebhook.parse(await (await post('/v1/webhooks', { url, events })).json());

const log = async ({ id }: { id: string }) =>
  deliveryList.parse(await (await api.fetch(`/v1/webhooks/${id}/deliveries`)).json()).items;

const deliverDeps = (changed: Partial<DeliverDeps> = {}): DeliverDeps => ({
  webhooks: api.adapters.webhooks,
  sender: new HttpWebhookSender({ allowedRanges: ['127.0.0.0/8'] }),
  now: () => new Date(),
  random: () => 1,
  ...changed,
});

/** What the assemble pool does with deliveries, over the real queue. */
const startWorker = async (): Promise<void> => {
  const handlers = {
    deliver: (payload: { deliveryId: string }) => deliver(payload, deliverDeps()),
    assemble: async () => ({ documents: 0, status: 'completed' }),
  };
  const hostDeps = {
    logger: createLogger({ level: 'silent', service: 'test' }),
    metrics: createMetrics({ withProcess: false }),
    giveUp: async () => {},
  };
  const process = createJobHost('assemble', handlers, hostDeps);
  const consumer = new BullmqJobConsumer({ ...api.redis, queues: ['deliver'], concurrency: 4, lockMs: 5_000 }, process);
  await consumer.start();
  closing.push(() => consumer.stop(5_000));
};

const announceIt = (one = event) => announce('default', one, { ...api.adapters, now: () => new Date() });

/** Until the log says so: the answer comes a moment before it is recorded. */
const untilState = async (webhook: MadeWebhook, state: string) => {
  for (;;) {
    const [latest] = await log(webhook);
    if (latest?.state === state) return latest;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe('a webhook', () => {
  it('is told of what it wants, once, in a message that its secret proves', async () => {
    const target = await startTarget(204);
    const webhook = await make(target.url);
    await make(target.url, ['packet.failed']);
    await startWorker();
    await Promise.all([announceIt(), announceIt(), announceIt()]);
    const [{ headers, body }] = (await target.arrived(1)) as [Told];
    const data = { packetId: PACKET, run: 1, status: 'completed' };
    const verified = new Verifier(webhook.secret).verify(body, headers as Record<string, string>);
    expect(verified).toEqual({ type: 'packet.completed', timestamp: event.at, data });
    const delivery = await untilState(webhook, 'delivered');
    expect(delivery).toMatchObject({ id: headers['webhook-id'], packetId: PACKET, nextAt: null });
    expect(delivery.attempts).toMatchObject([{ status: 204, fault: null }]);
    expect(target.told).toHaveLength(1);
  });

  it('that fails is told again by the queue, under the same id', async () => {
    const target = await startTarget(500, 200);
    const webhook = await make(target.url);
    await startWorker();
    await announceIt();
    const [first, second] = await target.arrived(2);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    const delivery = await untilState(webhook, 'delivered');
    expect(delivery.attempts.map(({ status }) => status)).toEqual([500, 200]);
  });

  it('whose job Redis has lost is told all the same', async () => {
    const target = await startTarget(200);
    const webhook = await make(target.url);
    await announceIt();
    await api.adapters.queue.forget('deliver');
    await startWorker();
    const later = () => new Date(Date.now() + 60_000);
    expect(await askForDue({ ...api.adapters, now: later }, 10)).toBe(1);
    await target.arrived(1);
    await untilState(webhook, 'delivered');
  });

  it('is told again when a person asks, as a message of its own', async () => {
    const target = await startTarget(200);
    const webhook = await make(target.url);
    await startWorker();
    await announceIt();
    const first = await untilState(webhook, 'delivered');
    const answer = await post(`/v1/webhooks/${webhook.id}/deliveries/${first.id}/replay`);
    expect(answer.status).toBe(202);
    expect(deliveryView.parse(await answer.json())).toMatchObject({ replayOf: first.id, state: 'pending' });
    const told = await target.arrived(2);
    expect(told[1]?.body).toBe(told[0]?.body);
    expect(told[1]?.headers['webhook-id']).not.toBe(told[0]?.headers['webhook-id']);
  });

  it('is removed with its log, and told no more', async () => {
    const target = await startTarget(200);
    const webhook = await make(target.url);
    await announceIt();
    expect((await api.fetch(`/v1/webhooks/${webhook.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await api.adapters.webhooks.dueDeliveries('9999', 10)).toEqual([]);
    expect((await api.fetch(`/v1/webhooks/${webhook.id}/deliveries`)).status).toBe(404);
    expect(target.told).toEqual([]);
    const chain = await (await api.fetch('/v1/audit/access')).text();
    expect(chain.match(/"action":"webhook\.\w+"/g)).toEqual(['"action":"webhook.made"', '"action":"webhook.removed"']);
    expect(chain + api.logged.join()).not.toContain(webhook.secret);
  });

  it.each(['https://169.254.169.254/latest', 'https://10.0.0.1/', 'ftp://example.com', 'https://a:b@example.com/', 'nonsense'])(
    'at %s is not made',
    async (url) => {
      expect((await post('/v1/webhooks', { url })).status).toBe(400);
    },
  );

  it('shows its secret when it is made, and never again', async () => {
    const webhook = await make('https://hooks.example/a');
    expect(webhook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await (await api.fetch('/v1/webhooks')).text()).not.toContain('whsec_');
  });
});

it('a target that is away for a day is tried eleven times and then given up', async () => {
  const webhook = await make('http://127.0.0.1:1/');
  await announceIt();
  const deliveryId = (await log(webhook))[0]!.id;
  let clockMs = Date.now();
  const start = clockMs;
  const deps = deliverDeps({ now: () => new Date(clockMs), random: () => 0 });
  const waits: number[] = [];
  for (;;) {
    const failed = await deliver({ deliveryId }, deps).then(
      () => null,
      (thrown: { retryAfterMs: number; kind: string }) => thrown,
    );
    if (!failed) break;
    expect(failed.kind).toBe('throttled');
    waits.push(failed.retryAfterMs);
    clockMs += failed.retryAfterMs;
  }
  expect(waits).toEqual(RETRY_WAITS_MS);
  expect((clockMs - start) / 3_600_000).toBeCloseTo(23.71, 2);
  const [last] = await log(webhook);
  expect([last?.state, last?.attempts.length, last?.attempts[0]?.fault]).toEqual(['given_up', 11, 'unreachable']);
});
