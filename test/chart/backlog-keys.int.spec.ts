import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import { type Job, type Pool, pools, type QueueName } from '#contracts/queues/catalogue.js';
import type { Verdict } from '#ports/queue/job-consumer.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { pagesIn } from './support/backlog-formula.js';
import { describeChart } from './support/describe-chart.js';
import { KEDA, type Manifest, only, render } from './support/helm.js';

interface Trigger {
  name: string;
  metadata: { listName: string };
}

const scaledObject = (pool: Pool): Manifest => only(render({ apis: [KEDA] }), 'ScaledObject', `test-docyard-worker-${pool}`);

/** The length of a key as KEDA's scaler asks for it: by the key's own type, a key that is not there being an empty list. */
const lengthOf = async (redis: Redis, key: string): Promise<number> => {
  const type = await redis.type(key);
  if (type === 'zset') return redis.zcard(key);
  if (type === 'list' || type === 'none') return redis.llen(key);
  throw new Error(`${key} is a ${type}`);
};

const payloadOf = (queue: QueueName, at: number): Job => {
  const range = { from: 1 + at * 8, to: 8 + at * 8 };
  // Each of a delivery of its own.
  if (queue === 'deliver') return { queue, payload: { deliveryId: `d${at}` } };
  const scope = { packetId: `p${at}`, run: 1 };
  return { queue, payload: queue === 'plan' || queue === 'triage' || queue === 'assemble' ? scope : { ...scope, range } } as Job;
};

const owner = { tenant: 'acme' };

describeChart('the keys that KEDA reads', () => {
  let server: TestRedis;
  let redis: Redis;
  let queue: BullmqJobQueue;
  let consumer: BullmqJobConsumer | undefined;

  beforeAll(async () => {
    server = await startTestRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });
  beforeEach(async () => {
    await redis.flushall();
    queue = BullmqJobQueue.connect({ url: server.url, prefix: 'docyard' });
  });
  afterEach(async () => {
    await consumer?.stop(0);
    consumer = undefined;
    await queue.close();
  });

  const read = async (pool: Pool): Promise<{ byName: Record<string, number>; sum: number; pages: number }> => {
    const object = scaledObject(pool);
    const triggers: Trigger[] = object.spec.triggers;
    const lengths = await Promise.all(triggers.map(({ metadata }) => lengthOf(redis, metadata.listName)));
    const byName = Object.fromEntries(triggers.map(({ name }, i) => [name, lengths[i] ?? 0]));
    return { byName, sum: lengths.reduce((sum, length) => sum + length, 0), pages: pagesIn(object, byName) };
  };

  it.each(Object.keys(pools) as Pool[])('hold every job of %s that waits', async (pool) => {
    const jobs = pools[pool].flatMap((name) => [payloadOf(name, 0), payloadOf(name, 1), payloadOf(name, 2)]);
    await queue.enqueue(jobs, owner);
    const { byName, sum } = await read(pool);
    for (const name of pools[pool]) expect((byName[`${name}_wait`] ?? 0) + (byName[`${name}_prioritized`] ?? 0)).toBe(3);
    const depth = await queue.depth(pool);
    expect(sum).toBe(depth.waiting + depth.prioritized + depth.active);
  });

  it('say zero when all is done, and ask for a worker as soon as anything waits', async () => {
    expect((await read('render')).pages).toBe(0);
    await queue.enqueue([payloadOf('plan', 0)], owner);
    expect((await read('render')).pages).toBeGreaterThan(0);
  });

  it('count what a worker holds, so that a long job keeps it; and not what waits for its time', async () => {
    const { promise: taken, resolve: take } = Promise.withResolvers<void>();
    const { promise: verdict, resolve: end } = Promise.withResolvers<Verdict>();
    const settings = { url: server.url, prefix: 'docyard', queues: ['render'] as const, concurrency: 1, lockMs: 5_000 };
    consumer = new BullmqJobConsumer(settings, async () => {
      take();
      return verdict;
    });
    await queue.enqueue([payloadOf('render', 0)], owner);
    await consumer.start();
    await taken;
    expect((await read('render')).byName).toMatchObject({ render_active: 1, render_prioritized: 0, render_wait: 0 });
    expect((await read('render')).pages).toBe(8);
    end({ kind: 'wait', delayMs: 60_000, throttled: false });
    await consumer.stop(2_000);
    expect([(await read('render')).sum, (await queue.depth('render')).delayed]).toEqual([0, 1]);
  });

  it('see a delayed job again when it is promoted, with no worker alive', async () => {
    const { promise: seen, resolve } = Promise.withResolvers<void>();
    const settings = { url: server.url, prefix: 'docyard', queues: ['render'] as const, concurrency: 1, lockMs: 5_000 };
    consumer = new BullmqJobConsumer(settings, async () => {
      resolve();
      return { kind: 'wait', delayMs: 60_000, throttled: false };
    });
    const job = payloadOf('render', 0);
    await queue.enqueue([job], owner);
    await consumer.start();
    await seen;
    await consumer.stop(2_000);
    expect((await read('render')).sum).toBe(0);
    expect(await queue.promote('render', 'p0.1.render.1')).toBe(true);
    expect((await read('render')).pages).toBe(8);
  });
});
