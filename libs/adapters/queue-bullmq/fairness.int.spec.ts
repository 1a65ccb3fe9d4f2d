import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { Job } from '#contracts/queues/catalogue.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { BullmqJobConsumer } from './bullmq-job-consumer.js';
import { BullmqJobQueue } from './bullmq-job-queue.js';
import { LAST_TAG, OPEN_PAGES, REBASE_AFTER, startJob, tagJobs, type VirtualTime } from './virtual-time.js';
import { tagInRedis } from './virtual-time-script.js';

const RANGE_PAGES = 8;
const WORK_MS = 12;
const CONCURRENCY = 4;

let redis: TestRedis;
let admin: Redis;
let settings: { url: string; prefix: string };
let queue: BullmqJobQueue;
let tests = 0;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  redis = await startTestRedis();
  admin = new Redis(redis.url);
});
afterAll(async () => {
  admin.disconnect();
  await redis.stop();
});
beforeEach(() => {
  settings = { url: redis.url, prefix: `fair-${tests++}` };
  queue = BullmqJobQueue.connect(settings);
});
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await queue.close();
});

const jobOf = (packetId: string, from: number): Job => ({
  queue: 'render',
  payload: { packetId, run: 1, range: { from, to: from + RANGE_PAGES - 1 } },
});
const packetOf = (id: string, pages: number): Job[] =>
  Array.from({ length: Math.ceil(pages / RANGE_PAGES) }, (_, i) => jobOf(id, 1 + i * RANGE_PAGES));

/** A worker whose every job takes the same time, and who tells the order in which jobs ended. */
const work = async (onEnd: (packetId: string) => void): Promise<void> => {
  const consumer = new BullmqJobConsumer(
    { ...settings, queues: ['render'], concurrency: CONCURRENCY, lockMs: 5_000 },
    async ({ data }) => {
      await new Promise((resolve) => setTimeout(resolve, WORK_MS));
      onEnd((data as { packetId: string }).packetId);
      return { kind: 'done', result: {} };
    },
  );
  stops.push(() => consumer.stop(1_000));
  await consumer.start();
};

/** Counts what ended, and resolves where a packet has ended whole. */
const follow = () => {
  const ended: string[] = [];
  const waiting: { isSo: () => boolean; resolve: () => void }[] = [];
  const onEnd = (packetId: string): void => {
    ended.push(packetId);
    for (const each of waiting) if (each.isSo()) each.resolve();
  };
  const count = (packetId: string): number => ended.filter((id) => id === packetId).length;
  const until = (isSo: () => boolean): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push({ isSo, resolve });
    if (isSo()) resolve();
    return promise;
  };
  return { ended, count, until, onEnd };
};

const timeOf = async (work: () => Promise<void>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};

/** The quickest of a few runs: what else the machine does slows each run by another amount. */
const quickestOf = async (runs: (() => Promise<void>)[]): Promise<number> => {
  let quickestMs = Number.POSITIVE_INFINITY;
  for (const run of runs) quickestMs = Math.min(quickestMs, await timeOf(run));
  return quickestMs;
};

describe('tenants in one queue', () => {
  it('20 pages beside 2,000 take at most twice their time alone', async () => {
    // Many small jobs: what is measured is the order, not the length of the one job that was running already.
    const seen = follow();
    await work(seen.onEnd);
    const jobs = (id: string, pages: number): Job[] => Array.from({ length: pages }, (_, i) => jobOf(id, 1 + i));
    const small = async (id: string): Promise<void> => {
      await queue.enqueue(jobs(id, 20), { tenant: 'small' });
      await seen.until(() => seen.count(id) === 20);
    };
    await small('warm');
    const aloneMs = await quickestOf([1, 2, 3].map((run) => () => small(`alone-${run}`)));
    await queue.enqueue(jobs('big', 2_000), { tenant: 'big' });
    await seen.until(() => seen.count('big') >= 40);
    const turns: number[] = [];
    const beside = async (run: number): Promise<void> => {
      const before = seen.count('big');
      await small(`beside-${run}`);
      turns.push(seen.count('big') - before);
    };
    const besideMs = await quickestOf([1, 2, 3].map((run) => () => beside(run)));
    expect(besideMs).toBeLessThanOrEqual(2 * aloneMs + WORK_MS);
    expect(Math.max(...turns)).toBeLessThanOrEqual(20 + 2 * CONCURRENCY);
  });

  it('three share evenly for as long as all three wait', async () => {
    const tenants = ['a', 'b', 'c'];
    for (const tenant of tenants) await queue.enqueue(packetOf(tenant, tenant === 'a' ? 1_200 : 400), { tenant });
    const seen = follow();
    await work(seen.onEnd);
    await seen.until(() => seen.ended.length >= 120);
    const counts = tenants.map((tenant) => seen.ended.slice(0, 120).filter((id) => id === tenant).length);
    for (const count of counts) expect(Math.abs(count - 40)).toBeLessThanOrEqual(2);
  });

  it('a packet’s own jobs come in their order', async () => {
    await queue.enqueue(packetOf('p', 400), { tenant: 'a' });
    const order: string[] = [];
    const done = Promise.withResolvers<void>();
    const consumer = new BullmqJobConsumer(
      { ...settings, queues: ['render'], concurrency: 1, lockMs: 5_000 },
      async ({ jobId }) => {
        if (order.push(jobId) === 50) done.resolve();
        return { kind: 'done', result: {} };
      },
    );
    stops.push(() => consumer.stop(1_000));
    await consumer.start();
    await done.promise;
    expect(order).toEqual(Array.from({ length: 50 }, (_, i) => `p.1.render.${1 + i * RANGE_PAGES}`));
  });
});

describe('a job that is put back', () => {
  it('comes again before those that stand behind it', async () => {
    await queue.enqueue(packetOf('p', 32), { tenant: 'a' });
    const order: string[] = [];
    const done = Promise.withResolvers<void>();
    const consumer = new BullmqJobConsumer(
      { ...settings, queues: ['render'], concurrency: 1, lockMs: 5_000 },
      async ({ jobId }) => {
        const isFirst = order.push(jobId) === 1;
        if (order.length === 5) done.resolve();
        if (isFirst) return { kind: 'wait', delayMs: 1, throttled: true };
        // Long enough for the first to be due again.
        await new Promise((resolve) => setTimeout(resolve, 30));
        return { kind: 'done', result: {} };
      },
    );
    stops.push(() => consumer.stop(1_000));
    await consumer.start();
    await done.promise;
    const first = order[0] ?? '';
    expect(order.lastIndexOf(first)).toBeGreaterThan(0);
    expect(order.lastIndexOf(first)).toBeLessThanOrEqual(2);
  });
});

/** The queue's keys as BullMQ leaves them, driven by hand. */
const byHand = () => {
  const keyPrefix = `${settings.prefix}:render:`;
  const tag = async (tenant: string, ids: string[], cost = RANGE_PAGES): Promise<number[]> => {
    const tags = await tagInRedis(admin, { keyPrefix, tenant, jobs: ids.map((id) => ({ id, cost })) });
    for (const [i, id] of ids.entries()) if (tags[i]) await wait(id, tags[i]);
    return tags;
  };
  const wait = async (id: string, priority: number): Promise<void> => {
    await admin.hset(keyPrefix + id, 'priority', priority);
    await admin.zadd(`${keyPrefix}prioritized`, priority * 2 ** 32 + 7, id);
  };
  const start = async (): Promise<number> => {
    const [id = ''] = await admin.zpopmin(`${keyPrefix}prioritized`);
    await admin.lpush(`${keyPrefix}active`, id);
    return Number(await admin.hget(keyPrefix + id, 'priority'));
  };
  const scoreOf = async (id: string): Promise<number> => Number(await admin.zscore(`${keyPrefix}prioritized`, id));
  const priorityOf = async (id: string): Promise<number> => Number(await admin.hget(keyPrefix + id, 'priority'));
  /** The job that was started last goes back to where it waited. */
  const putBack = async (): Promise<void> => {
    const id = (await admin.lpop(`${keyPrefix}active`)) ?? '';
    await wait(String(id), await priorityOf(String(id)));
  };
  const firstOpen = async (since: number): Promise<number | null> => {
    const ids = [
      ...(await admin.zrange(`${keyPrefix}prioritized`, '0', '-1')),
      ...(await admin.lrange(`${keyPrefix}active`, 0, -1)),
    ];
    const tags = (await Promise.all(ids.map((id) => priorityOf(String(id))))).filter((tag) => tag >= since);
    return tags.length === 0 ? null : Math.min(...tags);
  };
  const end = () => admin.lpop(`${keyPrefix}active`);
  return { tag, wait, start, putBack, end, firstOpen, scoreOf, priorityOf };
};

describe('the script', () => {
  it('gives the tags of the rule, whatever is asked and started in between', async () => {
    const { tag, start, firstOpen } = byHand();
    let time: VirtualTime = { now: 1, next: new Map() };
    let waiting = 0;
    for (let step = 0; step < 60; step++) {
      if (waiting > 0 && step % 3 === 2) {
        time = startJob(time, await start());
        waiting--;
        continue;
      }
      const tenant = `t${(step * 7) % 4}`;
      const ids = Array.from({ length: 1 + (step % 4) }, (_, i) => `${step}.${i}`);
      const first = await firstOpen(time.now - OPEN_PAGES);
      const expected = tagJobs(time, tenant, Array(ids.length).fill(1 + (step % 9)), first);
      expect(await tag(tenant, ids, 1 + (step % 9))).toEqual(expected.tags);
      time = expected.time;
      waiting += ids.length;
    }
  });

  it('does so beside jobs that were started and put back', async () => {
    const { tag, start, putBack, end, firstOpen } = byHand();
    let time: VirtualTime = { now: 1, next: new Map() };
    time = tagJobs(time, 'big', Array(40).fill(8)).time;
    await tag(
      'big',
      Array.from({ length: 40 }, (_, i) => `big.${i}`),
    );
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 6; i++) time = startJob(time, await start());
      for (let i = 0; i < 5; i++) await putBack();
      const first = await firstOpen(time.now - OPEN_PAGES);
      const expected = tagJobs(time, `new.${round}`, [8, 8], first);
      expect(await tag(`new.${round}`, [`${round}.a`, `${round}.b`])).toEqual(expected.tags);
      expect(expected.tags[0]).toBe(first);
      time = expected.time;
      await end();
    }
  });

  it('puts nobody beside a job that comes again from far back', async () => {
    const { tag, wait, start } = byHand();
    await wait('far', 5_000);
    await start();
    await wait('again', 5_000 - OPEN_PAGES - 1);
    await wait('next', 5_008);
    expect(await tag('new', ['n'])).toEqual([5_000]);
  });

  it('does not move a tenant on for jobs that are there already', async () => {
    const { tag } = byHand();
    expect(await tag('a', ['1', '2'])).toEqual([1, 9]);
    expect(await tag('a', ['1', '2', '3'])).toEqual([0, 0, 17]);
  });

  it('begins anew where nothing waits', async () => {
    const { tag } = byHand();
    await tag('a', ['1', '2']);
    await admin.del(`${settings.prefix}:render:prioritized`);
    expect(await tag('a', ['3'])).toEqual([1]);
  });

  it('moves all tags back before they run out, and keeps their order', async () => {
    const { tag, wait, start, scoreOf, priorityOf } = byHand();
    const far = REBASE_AFTER + 100;
    await wait('started', far);
    await start();
    await wait('next', far + 8);
    await wait('later', far + 16);
    expect(await tag('new', ['n'])).toEqual([1]);
    expect(await priorityOf('started')).toBe(1);
    expect(await priorityOf('later')).toBe(17);
    expect(await scoreOf('next')).toBe(9 * 2 ** 32 + 7);
    expect(LAST_TAG).toBeGreaterThan(far);
  });

  it('heals a job that was tagged before such a move and added after it', async () => {
    const { tag, wait, priorityOf } = byHand();
    await tag('a', ['1', '2']);
    await wait('stray', REBASE_AFTER);
    expect(await tag('a', ['stray'])).toEqual([0]);
    expect(await priorityOf('stray')).toBe(17);
  });
});
