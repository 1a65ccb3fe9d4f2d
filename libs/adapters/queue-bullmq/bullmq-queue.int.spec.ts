import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { Job } from '#contracts/queues/catalogue.js';
import { failure } from '#domain/failure/catalogue.js';
import type { Delivery, ProcessDelivery, Verdict } from '#ports/queue/job-consumer.js';
import { startRedis } from '#runtime/local-fleet/local-redis.js';
import { freePort } from '#runtime/local-fleet/ports.js';
import { exited, forkSource, nextMessage } from '#testing/process/fork-source.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { BullmqJobConsumer } from './bullmq-job-consumer.js';
import { BullmqJobQueue } from './bullmq-job-queue.js';
import { pauseQueue } from './pause-queue.js';
import { RedisProgress } from './redis-progress.js';

const child = new URL('../../testing/src/queue-worker.child.ts', import.meta.url);
const job = (from: number, packetId = 'p'): Job => ({
  queue: 'render',
  payload: { packetId, run: 1, range: { from, to: from + 7 } },
});

const owner = { tenant: 'default' };

let redis: TestRedis;
let settings: { url: string; prefix: string };
let queue: BullmqJobQueue;
let tests = 0;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(() => redis.stop());
beforeEach(() => {
  settings = { url: redis.url, prefix: `test-${tests++}` };
  queue = BullmqJobQueue.connect(settings);
});
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await queue.close();
});

const consume = async (process: ProcessDelivery, lockMs = 1_000): Promise<BullmqJobConsumer> => {
  const consumer = new BullmqJobConsumer({ ...settings, queues: ['render'], concurrency: 2, lockMs }, process);
  stops.push(() => consumer.stop(0));
  await consumer.start();
  return consumer;
};

/** Answers with one verdict after the other, and resolves when all are used up. */
const scripted = (verdicts: Verdict[]) => {
  const seen: Delivery[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<Delivery[]>();
  const process: ProcessDelivery = async (delivery) => {
    seen.push(delivery);
    if (seen.length === verdicts.length) resolve(seen);
    return verdicts[seen.length - 1] ?? { kind: 'done', result: {} };
  };
  return { process, ended };
};
const answers = [() => true, () => false] as const;
const done: Verdict = { kind: 'done', result: {} };

/** Asks until it is so; the queue's own events come before its counts do. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
};

describe('the queue', () => {
  it('takes a job id once while it is on its way, and again after it has ended', async () => {
    await Promise.all([queue.enqueue([job(1), job(9)], owner), queue.enqueue([job(1)], owner), queue.enqueue([job(9)], owner)]);
    expect((await queue.depth('render')).prioritized).toBe(2);
    const first = scripted([done, done]);
    const consumer = await consume(first.process);
    await first.ended;
    await until(async () => (await queue.depth('render')).active === 0);
    await consumer.stop(1_000);
    await queue.enqueue([job(1)], owner);
    expect((await queue.depth('render')).prioritized).toBe(1);
  });

  it('lets a job that failed for good be asked for again', async () => {
    await queue.enqueue([job(1)], owner);
    const script = scripted([{ kind: 'dead', failure: failure('job.invalid', 'test') }, done]);
    await consume(script.process);
    await until(async () => (await queue.depth('render')).failed === 1);
    await queue.enqueue([job(1)], owner);
    const seen = await script.ended;
    expect(seen.map(({ jobId }) => jobId)).toEqual(['p.1.render.1', 'p.1.render.1']);
    await until(async () => (await queue.depth('render')).failed === 0);
  });

  it('tells how long the oldest waiting job has waited', async () => {
    await queue.enqueue([job(1)], owner);
    const { prioritized, oldestAgeMs } = await queue.depth('render');
    expect(prioritized).toBe(1);
    expect(oldestAgeMs.waiting).toBeGreaterThanOrEqual(0);
    expect(await queue.depth('assemble')).toMatchObject({
      prioritized: 0,
      oldestAgeMs: { waiting: 0, active: 0, delayed: 0, failed: 0 },
    });
  });
});

describe('the consumer', () => {
  it('does not count throttled waits as attempts, and remembers how long they were', async () => {
    await queue.enqueue([job(1)], owner);
    const wait: Verdict = { kind: 'wait', delayMs: 20, throttled: true };
    const script = scripted([wait, wait, { kind: 'wait', delayMs: 5, throttled: false }, done]);
    await consume(script.process);
    const seen = await script.ended;
    expect(seen.map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1]);
    expect(seen.map(({ throttledMs }) => throttledMs)).toEqual([0, 20, 40, 40]);
  });

  it('counts failures as attempts', async () => {
    await queue.enqueue([job(1)], owner);
    const script = scripted([{ kind: 'retry', failure: failure('unknown', 'test') }, done]);
    await consume(script.process);
    expect((await script.ended).map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it('lets nobody take a job while its queue is paused, and gives the job back to its place uncounted', async () => {
    await queue.enqueue([job(1), job(9), job(17)], owner);
    const pauseMs = 150;
    const script = scripted([{ kind: 'pause', pauseMs }, done, done, done]);
    const alone = { ...settings, queues: ['render'] as const, concurrency: 1, lockMs: 1_000 };
    const takenAt: number[] = [];
    const process: ProcessDelivery = (delivery, signal) => {
      takenAt.push(performance.now());
      return script.process(delivery, signal);
    };
    const consumers = [new BullmqJobConsumer(alone, process), new BullmqJobConsumer(alone, process)];
    stops.push(...consumers.map((consumer) => () => consumer.stop(0)));
    await consumers[0]?.start();
    await until(async () => (await queue.depth('render')).paused === 3);
    await consumers[1]?.start();
    const seen = await script.ended;
    const [first = 0, second = 0] = takenAt;
    expect(second - first).toBeGreaterThan(pauseMs * 0.9);
    // Two workers wake at once and take the first two.
    expect(seen.slice(1, 3).map(({ jobId }) => jobId)).toContain('p.1.render.1');
    expect(seen.map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1]);
    expect(seen.find(({ throttledMs }) => throttledMs > 0)).toMatchObject({ jobId: 'p.1.render.1', throttledMs: pauseMs });
    await until(async () => (await queue.depth('render')).paused === 0);
  });

  it('makes a pause longer, never shorter', async () => {
    const admin = new Redis(redis.url);
    stops.push(async () => admin.disconnect());
    await pauseQueue(admin, 'limiter', 5_000);
    await pauseQueue(admin, 'limiter', 10);
    expect(await admin.pttl('limiter')).toBeGreaterThan(4_000);
    await pauseQueue(admin, 'limiter', 9_000);
    expect(await admin.pttl('limiter')).toBeGreaterThan(8_000);
  });

  it('hands the job of a killed process to another', async () => {
    await queue.enqueue([job(1)], owner);
    const victim = forkSource(child, [settings.url, settings.prefix, 'hold']);
    expect(await nextMessage(victim)).toMatchObject({ taken: 'p.1.render.1', lostTimes: 0 });
    victim.kill('SIGKILL');
    await exited(victim);
    const script = scripted([done]);
    await consume(script.process);
    expect((await script.ended)[0]).toMatchObject({ jobId: 'p.1.render.1', lostTimes: 1, attempt: 1 });
  });

  it('stops in time though a handler does not, and gives the job back uncounted', async () => {
    await queue.enqueue([job(1)], owner);
    const taken = Promise.withResolvers<void>();
    const consumer = await consume(async (_delivery, signal) => {
      taken.resolve();
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      return { kind: 'release' };
    });
    await taken.promise;
    await consumer.stop(10);
    expect((await queue.depth('render')).prioritized).toBe(1);
    const script = scripted([done]);
    await consume(script.process);
    expect((await script.ended)[0]?.attempt).toBe(1);
  });

  it('works as soon as Redis is there, though it was away when the queue was made', async () => {
    const port = await freePort();
    const early = BullmqJobQueue.connect({ url: `redis://127.0.0.1:${port}`, prefix: 'early' });
    await expect(early.enqueue([job(1)], owner)).rejects.toThrow();
    const folder = mkdtempSync(join(tmpdir(), 'docyard-late-redis-'));
    const late = await startRedis(folder, port);
    await until(async () => early.ping().then(...answers));
    await early.enqueue([job(1)], owner);
    expect(await early.depth('render')).toMatchObject({ prioritized: 1 });
    await early.close();
    await late.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes on after Redis was flushed under its hands', async () => {
    const admin = new Redis(redis.url);
    stops.push(async () => admin.disconnect());
    const release = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    const again = Promise.withResolvers<string>();
    await consume(async ({ jobId }) => {
      taken.resolve();
      if (jobId.endsWith('.1')) await release.promise;
      else again.resolve(jobId);
      return done;
    });
    await queue.enqueue([job(1)], owner);
    await taken.promise;
    await admin.flushall();
    release.resolve();
    await queue.enqueue([job(9)], owner);
    expect(await again.promise).toBe('p.1.render.9');
  });
});

describe('progress', () => {
  it('reaches whoever follows the packet until he stops', async () => {
    const progress = new RedisProgress(settings);
    stops.push(() => progress.close());
    const heard: string[] = [];
    const first = Promise.withResolvers<void>();
    const stop = await progress.subscribe('a', () => {
      heard.push('a');
      first.resolve();
    });
    await progress.publish('b');
    await progress.publish('a');
    await first.promise;
    await stop();
    await progress.publish('a');
    expect(heard).toEqual(['a']);
  });
});

describe('a packet that was erased', () => {
  it('leaves nothing in Redis: no job, waiting, delayed or dead, and no event', async () => {
    const dead: Verdict = { kind: 'dead', failure: failure('unknown', 'as told') };
    const { process, ended } = scripted([dead, { kind: 'wait', delayMs: 60_000, throttled: false }, done]);
    const consumer = await consume(process);
    await queue.enqueue([job(1, 'gone'), job(9, 'gone'), job(1, 'kept')], owner);
    await ended;
    await consumer.stop(1_000);
    await queue.enqueue([job(17, 'gone'), job(9, 'kept')], owner);
    expect(await queue.traces('gone')).not.toEqual([]);
    expect(await queue.forget('gone')).toBeGreaterThan(2);
    expect(await queue.traces('gone')).toEqual([]);
    const client = new Redis(settings.url);
    expect((await client.keys('*')).filter((key) => key.includes('gone'))).toEqual([]);
    client.disconnect();
    expect(await queue.depth('render')).toMatchObject({ failed: 0, delayed: 0, prioritized: 1 });
    expect((await queue.traces('kept')).length).toBeGreaterThan(0);
  });
});
