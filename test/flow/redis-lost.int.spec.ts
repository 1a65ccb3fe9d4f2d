import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import { RedisProgress } from '#adapters/queue-bullmq/redis-progress.js';
import { type Job, pools, type QueueName } from '#contracts/queues/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';
import { classifyRange } from '#pipeline/classify/classify-range.js';
import { consultWindow } from '#pipeline/consult/consult-window.js';
import { advance } from '#pipeline/flow/advance.js';
import { giveUpStep } from '#pipeline/flow/give-up-step.js';
import { reconcile } from '#pipeline/flow/reconcile.js';
import { planPacket } from '#pipeline/plan/plan-packet.js';
import { renderRange } from '#pipeline/render/render-range.js';
import { triagePacket } from '#pipeline/triage/triage-packet.js';
import type { JobConsumer, ProcessDelivery } from '#ports/queue/job-consumer.js';
import { createJobHost } from '#runtime/jobs/job-host.js';
import { createLogger } from '#runtime/logging/logger.js';
import { createMetrics } from '#runtime/metrics/metrics.js';
import { openPipelineWorld, type PipelineWorld } from '#testing/pipeline/pipeline-world.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';

let redis: TestRedis;
let world: PipelineWorld;
let queue: BullmqJobQueue;
let progress: RedisProgress;
let consumers: JobConsumer[];

const settings = () => ({ url: redis.url, prefix: 'test' });
const deps = () => ({ ...world.deps, queue, progress });

/** The three pools in this process, over a real Redis. */
const startPools = async (): Promise<void> => {
  const all = deps();
  const logger = createLogger({ level: 'silent', service: 'test' });
  const giveUp = (job: Job, failure: Failure): Promise<void> => giveUpStep(job, failure, all);
  const host = { logger, metrics: createMetrics({ withProcess: false }), giveUp };
  const render = createJobHost(
    'render',
    { plan: (payload) => planPacket(payload, all), render: (payload, signal) => renderRange(payload, all, signal) },
    host,
  );
  const classify = createJobHost(
    'classify',
    {
      classify: (payload, signal) => classifyRange(payload, all, signal),
      triage: (payload, signal) => triagePacket(payload, all, signal),
      consult: (payload, signal) => consultWindow(payload, all, signal),
    },
    host,
  );
  const deliver = async () => ({ told: false });
  const assemble = createJobHost('assemble', { assemble: (payload) => world.deps.assemble(payload, all), deliver }, host);
  const consume = (names: readonly QueueName[], process: ProcessDelivery): JobConsumer =>
    new BullmqJobConsumer({ ...settings(), queues: names, concurrency: 2, lockMs: 1_000 }, process);
  consumers = [consume(pools.render, render), consume(pools.classify, classify), consume(pools.assemble, assemble)];
  await Promise.all(consumers.map((consumer) => consumer.start()));
};

/** Resolves when the packet has ended, told by the progress channel. */
const ended = async (id: string): Promise<string> => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const look = async (): Promise<void> => {
    const packet = await world.deps.records.getPacket(id);
    if (packet?.finishedAt) resolve(packet.status);
  };
  const stop = await progress.subscribe(id, () => void look());
  await look();
  return promise.finally(stop);
};

beforeEach(async () => {
  redis = await startTestRedis();
  world = await openPipelineWorld();
  queue = BullmqJobQueue.connect(settings());
  progress = new RedisProgress(settings());
  await startPools();
});
afterEach(async () => {
  await Promise.all(consumers.map((consumer) => consumer.stop(1_000)));
  await progress.close();
  await queue.close();
  await world.close();
  await redis.stop();
});

describe('a fleet whose Redis forgets', () => {
  it('runs a packet to its end', async () => {
    const packet = await world.submit([{ pages: 30, lost: [4] }]);
    await advance(packet.id, deps());
    expect(await ended(packet.id)).toBe('completed');
    expect(await world.deps.records.decisions(packet.id, 1)).toHaveLength(29);
  });

  it('loses nothing when it is flushed in mid-run', async () => {
    const packet = await world.submit([{ pages: 40 }]);
    const reached = Promise.withResolvers<void>();
    const flushed = Promise.withResolvers<void>();
    world.deps.engine.beforePage = async (_source, page) => {
      if (page !== 20) return;
      reached.resolve();
      await flushed.promise;
    };
    await advance(packet.id, deps());
    await reached.promise;
    const admin = new Redis(redis.url);
    await admin.flushall();
    admin.disconnect();
    const end = ended(packet.id);
    await reconcile(deps(), { olderThanMs: -1_000, limit: 10 });
    flushed.resolve();
    expect(await end).toBe('completed');
    expect(await world.deps.records.pages(packet.id, 1)).toHaveLength(40);
    const assembled = (await world.deps.records.steps(packet.id, 1)).filter(({ stage }) => stage === 'assemble');
    expect(assembled).toHaveLength(1);
  });

  it('shows a job that does not fit its contract among the failed, and asks for the right one in its place', async () => {
    const packet = await world.submit([{ pages: 3 }]);
    const stranger = { queue: 'render', payload: { packetId: packet.id, run: 1, range: { from: 1 } } } as unknown as Job;
    await queue.enqueue([stranger], { tenant: packet.tenant });
    while ((await queue.depth('render')).failed === 0) await new Promise((resolve) => setImmediate(resolve));
    const end = ended(packet.id);
    await advance(packet.id, deps());
    expect(await end).toBe('completed');
    expect((await queue.depth('render')).failed).toBe(0);
  });

  it('does no harm by asking for everything twice', async () => {
    const packet = await world.submit([{ pages: 24 }]);
    const end = ended(packet.id);
    await Promise.all(Array.from({ length: 4 }, () => advance(packet.id, deps())));
    await Promise.all(Array.from({ length: 4 }, () => reconcile(deps(), { olderThanMs: -1_000, limit: 10 })));
    expect(await end).toBe('completed');
    expect(await world.deps.records.steps(packet.id, 1)).toHaveLength(8);
  });
});
