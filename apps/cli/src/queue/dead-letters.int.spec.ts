import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import type { Job } from '#contracts/queues/catalogue.js';
import { failure } from '#domain/failure/catalogue.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';

const project = join(import.meta.dirname, '../../../..');
const jobs: Job[] = ['p1', 'p2', 'p3'].map((packetId) => ({ queue: 'plan', payload: { packetId, run: 1 } }));

let redis: TestRedis;
let queue: BullmqJobQueue;
beforeAll(async () => {
  redis = await startTestRedis();
  queue = BullmqJobQueue.connect({ url: redis.url, prefix: 'docyard' });
});
afterAll(async () => {
  await queue.close();
  await redis.stop();
});

/** The command itself, as an operator runs it. */
const docyard = async (...args: string[]): Promise<{ code: number | null; out: string }> => {
  const env = { ...readEnvironment(), REDIS_URL: redis.url };
  const child = spawn(process.execPath, [join(project, 'dist/apps/cli/src/main.js'), 'queue', ...args], { env });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (out += data));
  await once(child, 'close');
  return { code: child.exitCode, out };
};

/** Jobs of the plan queue that all end the same way, until `count` have. */
const consume = async (count: number, verdict: 'dead' | 'done'): Promise<string[]> => {
  const seen: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const consumer = new BullmqJobConsumer(
    { url: redis.url, prefix: 'docyard', queues: ['plan'], concurrency: 1, lockMs: 5_000 },
    async ({ jobId }) => {
      seen.push(jobId);
      if (seen.length === count) setImmediate(resolve);
      return verdict === 'dead'
        ? { kind: 'dead', failure: failure('job.invalid', 'payload of plan does not fit') }
        : { kind: 'done', result: {} };
    },
  );
  await consumer.start();
  await promise;
  await consumer.stop(5_000);
  return seen.sort();
};

const dead = async (): Promise<{ jobId: string; reason: string; packetId: string }[]> =>
  JSON.parse((await docyard('ls', '--json')).out).deadLetters;

describe('docyard queue', () => {
  beforeEach(async () => {
    await docyard('drop', '--all');
    await queue.enqueue(jobs, { tenant: 'acme' });
    await consume(3, 'dead');
  });

  it('shows what was given up and why', async () => {
    const { code, out } = await docyard('ls');
    expect([code, out]).toEqual([0, expect.stringContaining('p2.1.plan')]);
    expect(out).toContain('job.invalid');
    expect(await dead()).toHaveLength(3);
    expect(await dead()).toContainEqual(expect.objectContaining({ jobId: 'p1.1.plan', packetId: 'p1', queue: 'plan' }));
  });

  it('puts some or all in the line again, where a worker takes them', async () => {
    expect((await docyard('retry', 'p1.1.plan')).out).toContain('1 put in the line again');
    expect(await consume(1, 'done')).toEqual(['p1.1.plan']);
    expect((await docyard('retry', '--all')).out).toContain('2 put in the line again');
    expect(await consume(2, 'done')).toEqual(['p2.1.plan', 'p3.1.plan']);
    expect(await dead()).toEqual([]);
  }, 60_000);

  it('forgets what was looked at, and nothing else', async () => {
    expect((await docyard('drop', 'p3.1.plan')).out).toContain('1 dropped');
    expect((await dead()).map(({ jobId }) => jobId).sort()).toEqual(['p1.1.plan', 'p2.1.plan']);
    expect(await docyard('drop', 'p3.1.plan')).toEqual({ code: 1, out: expect.stringContaining('Not among the dead letters') });
    expect((await docyard('retry')).code).toBe(1);
  }, 60_000);
});
