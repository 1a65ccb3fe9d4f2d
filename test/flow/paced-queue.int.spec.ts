import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { RedisPace } from '#adapters/pace-redis/redis-pace.js';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import { type Handlers, type Job, type PayloadOf, pools } from '#contracts/queues/catalogue.js';
import { failure } from '#domain/failure/catalogue.js';
import { paceRules } from '#ports/pace/pace-rules.js';
import { ProviderBucket } from '#ports/pace/provider-bucket.conformance.js';
import { createJobHost } from '#runtime/jobs/job-host.js';
import { createLogger } from '#runtime/logging/logger.js';
import { createMetrics } from '#runtime/metrics/metrics.js';
import { noTracing } from '#runtime/tracing/tracing.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';

const MODEL = 'gpt-test';
/** A hundred tokens a millisecond, so that a minute's limit can be watched in seconds. */
const LIMIT = { tokens: 6_000_000, requests: 1_000_000 };
const CALL_TOKENS = 1_500;
const CALL_MS = 60;
const WORKERS = 2;
const SLOTS = 8;

let redis: TestRedis;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  redis = await startTestRedis();
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});
afterAll(() => redis.stop());

/** Windows whose calls go to a provider of this limit, of whose minute all that we go by is used up. */
const openFleet = async (prefix: string) => {
  const settings = { url: redis.url, prefix };
  const provider = new ProviderBucket(LIMIT);
  provider.ask(LIMIT.tokens * paceRules.burstShare, performance.now());
  const paces = Array.from({ length: WORKERS }, () =>
    RedisPace.connect(settings, { tokensPerMinute: LIMIT.tokens, requestsPerMinute: LIMIT.requests }),
  );
  await paces[0]?.reserve(MODEL, LIMIT.tokens * paceRules.burstShare);
  const ended: { packetId: string; at: number }[] = [];
  const watchers = new Set<() => void>();
  const consult = async (pace: RedisPace, { packetId }: PayloadOf<'consult'>) => {
    const reservation = await pace.reserve(MODEL, CALL_TOKENS);
    if (!reservation.granted) throw failure('model.paced', 'no room', { retryAfterMs: reservation.waitMs, pausesQueue: true });
    const { isAccepted, tokensLeft, retryAfterMs } = provider.ask(CALL_TOKENS, performance.now());
    if (!isAccepted) {
      await pace.settle(MODEL, reservation.ticket, 0);
      throw failure('model.paced', '429', { retryAfterMs: await pace.shut(MODEL, retryAfterMs), pausesQueue: true });
    }
    await new Promise((resolve) => setTimeout(resolve, CALL_MS));
    await pace.settle(MODEL, reservation.ticket, CALL_TOKENS * 0.7, { tokensPerMinute: LIMIT.tokens, tokensLeft });
    ended.push({ packetId, at: performance.now() });
    for (const look of watchers) look();
    return { pages: 1, calls: 1 };
  };
  const queue = BullmqJobQueue.connect(settings);
  stops.push(() => queue.close(), ...paces.map((pace) => () => pace.close()));
  const start = async (pace: RedisPace): Promise<void> => {
    const handlers: Handlers<'classify'> = {
      classify: async () => ({ pages: 0 }),
      triage: async () => ({ windows: 0 }),
      consult: (payload) => consult(pace, payload),
    };
    const host = {
      logger: createLogger({ level: 'silent', service: 'test' }),
      metrics: createMetrics({ withProcess: false }),
      tracing: noTracing,
      giveUp: async () => {},
    };
    const consumer = new BullmqJobConsumer(
      { ...settings, queues: pools.classify, concurrency: 1, concurrencyOf: { consult: SLOTS }, lockMs: 10_000 },
      createJobHost('classify', handlers, host),
    );
    stops.push(() => consumer.stop(2_000));
    await consumer.start();
  };
  await Promise.all(paces.map(start));
  const until = async (isSo: () => boolean): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = (): void => {
      if (isSo()) resolve();
    };
    watchers.add(look);
    look();
    await promise.finally(() => watchers.delete(look));
  };
  const count = (packetId: string): number => ended.filter((each) => each.packetId === packetId).length;
  return { queue, provider, ended, count, until };
};

const windows = (packetId: string, count: number): Job[] =>
  Array.from({ length: count }, (_, i) => ({
    queue: 'consult',
    payload: { packetId, run: 1, range: { from: i + 1, to: i + 1 } },
  }));

describe('windows at the provider’s limit', () => {
  it('use nearly all of it, are hardly refused, and share it between tenants', async () => {
    const { queue, provider, ended, until } = await openFleet('shared');
    const startedAt = performance.now();
    for (const tenant of ['a', 'b', 'c']) await queue.enqueue(windows(tenant, tenant === 'a' ? 600 : 200), { tenant });
    await until(() => ended.length >= 240);
    const usable = ((performance.now() - startedAt) * LIMIT.tokens) / 60_000;
    expect(provider.refused / provider.accepted).toBeLessThan(0.01);
    expect((ended.length * CALL_TOKENS) / usable).toBeGreaterThan(0.9);
    for (const tenant of ['a', 'b', 'c']) {
      const share = ended.slice(0, 240).filter(({ packetId }) => packetId === tenant).length / 240;
      expect(Math.abs(share - 1 / 3)).toBeLessThan(0.05);
    }
  });

  it('of a small packet take at most twice their time alone beside a packet of 2,000 pages', async () => {
    const { queue, count, until } = await openFleet('beside');
    const timeOf = async (id: string): Promise<number> => {
      const startedAt = performance.now();
      await queue.enqueue(windows(id, 40), { tenant: 'small' });
      await until(() => count(id) === 40);
      return performance.now() - startedAt;
    };
    await timeOf('warm');
    const aloneMs = await timeOf('alone');
    await queue.enqueue(windows('big', 2_000), { tenant: 'big' });
    await until(() => count('big') >= 20);
    const before = count('big');
    const besideMs = await timeOf('beside');
    // Window for window, and what was in the workers' hands already: time alone would let an unfair order pass on a fast day.
    expect(count('big') - before).toBeLessThanOrEqual(40 + WORKERS * SLOTS);
    expect(besideMs).toBeLessThanOrEqual(2 * aloneMs + CALL_MS);
  });
});
