import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Job } from '#contracts/queues/catalogue.js';
import type { Verdict } from '#ports/queue/job-consumer.js';
import type { Wake } from '#ports/wake/delayed-wake.js';
import { MemoryWakes } from '#testing/pipeline/memory-wakes.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { BullmqJobConsumer } from './bullmq-job-consumer.js';
import { BullmqJobQueue } from './bullmq-job-queue.js';
import { jobIdOf } from './job-options.js';
import { PARKING_GRACE_MS } from './parking.js';

const owner = { tenant: 'default' };
const job: Job = { queue: 'render', payload: { packetId: 'p', run: 1, range: { from: 1, to: 8 } } };

let redis: TestRedis;
let queue: BullmqJobQueue;
let settings: { url: string; prefix: string };
let tests = 0;
beforeAll(async () => {
  redis = await startTestRedis();
});
beforeEach(() => {
  settings = { url: redis.url, prefix: `parking-${tests++}` };
  queue = BullmqJobQueue.connect(settings);
});
afterEach(() => queue.close());
afterAll(() => redis.stop());

/** Lets a worker put the job back by one verdict, and stops it: the pool sleeps. */
const putBack = async (given: number | Verdict, schedule: (wake: Wake) => Promise<void>) => {
  const errors: Error[] = [];
  const wake = Object.assign(new MemoryWakes(), { schedule });
  const verdict: Verdict = typeof given === 'number' ? { kind: 'wait', delayMs: given, throttled: true } : given;
  const { promise: taken, resolve } = Promise.withResolvers<void>();
  const consumer = new BullmqJobConsumer(
    { ...settings, queues: ['render'], concurrency: 1, lockMs: 5_000, parking: { wake, thresholdMs: 1_000 } },
    async () => {
      resolve();
      return verdict;
    },
    { onError: (_queue, error) => errors.push(error) },
  );
  await consumer.start();
  await queue.enqueue([job], owner);
  await taken;
  await consumer.stop(5_000);
  return errors;
};

it('wakes a parked job of a pool that sleeps, once, however often it is called', async () => {
  const wakes: Wake[] = [];
  const before = Date.now();
  await putBack(45_000, async (wake) => void wakes.push(wake));
  expect(await queue.depth('render')).toMatchObject({ delayed: 1, waiting: 0, prioritized: 0 });
  expect(wakes).toEqual([{ queue: 'render', jobId: jobIdOf(job), dueAt: expect.any(Date) }]);
  expect(wakes[0]!.dueAt.getTime() - before).toBeGreaterThanOrEqual(45_000);

  const called = await Promise.all([1, 2, 3].map(() => queue.promote('render', jobIdOf(job))));
  expect(called).toContain(true);
  const { waiting, prioritized, delayed } = await queue.depth('render');
  expect({ ready: waiting + prioritized, delayed }).toEqual({ ready: 1, delayed: 0 });
  expect(await queue.promote('render', jobIdOf(job))).toBe(false);
  expect(await queue.promote('render', 'gone')).toBe(false);
});

it('parks the job that met a long pause of its queue, as the alarm clock of all that wait in it', async () => {
  const wakes: Wake[] = [];
  const before = Date.now();
  await putBack({ kind: 'pause', pauseMs: 45_000 }, async (wake) => void wakes.push(wake));
  expect(await queue.depth('render')).toMatchObject({ delayed: 1, waiting: 0, prioritized: 0 });
  expect(wakes.map(({ jobId }) => jobId)).toEqual([jobIdOf(job)]);
  expect(wakes[0]!.dueAt.getTime() - before).toBeGreaterThanOrEqual(45_000);
  await queue.enqueue([{ queue: 'render', payload: { packetId: 'p', run: 1, range: { from: 9, to: 16 } } }], owner);
  expect(await queue.depth('render')).toMatchObject({ delayed: 1, prioritized: 1, paused: 1 });
});

it('leaves short waits to the queue, and all waits where nobody can be asked to call', async () => {
  expect(await putBack(900, () => Promise.reject(new Error('must not be asked')))).toEqual([]);
  await queue.promote('render', jobIdOf(job));
  await queue.forget('p');
  const errors = await putBack(2_000, () => Promise.reject(new Error('away')));
  expect(errors.map(({ message }) => message)).toEqual(['away']);
  expect((await queue.depth('render')).delayed).toBe(1);
});

it('promotes what is past its deadline, and nothing before', async () => {
  await putBack(PARKING_GRACE_MS, async () => {});
  expect(await queue.promoteDue()).toBe(0);
  await queue.forget('p');
  await putBack(1, async () => {});
  let promoted = 0;
  const deadline = Date.now() + 5_000;
  while (promoted === 0 && Date.now() < deadline) promoted = await queue.promoteDue();
  expect(promoted).toBe(1);
  expect((await queue.depth('render')).delayed).toBe(0);
});
