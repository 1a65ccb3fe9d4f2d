import { setTimeout as pause } from 'node:timers/promises';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import type { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import type { RedisSettings } from '#adapters/queue-bullmq/redis.js';
import type { Delivery, Verdict } from '#ports/queue/job-consumer.js';
import type { DelayedRetries, Returned } from '#ports/wake/delayed-retries.conformance.js';
import type { DelayedWake } from '#ports/wake/delayed-wake.js';

const THRESHOLD_MS = 1_000;
const GIVE_UP_MS = 20_000;
const LOOK_MS = 20;
/** For jobs that come once too often. */
const MOMENT_MS = 300;

const payloadOf = (packetId: string) => ({ packetId, run: 1, range: { from: 1, to: 8 } });

const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
  const deadline = Date.now() + GIVE_UP_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it did not come to pass in time');
    await pause(LOOK_MS);
  }
};

/** A pool of one worker that puts each job back once. With somebody to call (`wake`) it sleeps while its jobs wait. */
export const openRetryingPool = (settings: RedisSettings, queue: BullmqJobQueue, wake: DelayedWake | null): DelayedRetries => {
  const due = new Map<string, number>();
  const back: Returned[] = [];
  let delayMs = 0;
  let readyAt = 0;
  let worker: BullmqJobConsumer | null = null;
  const take = async ({ jobId, attempt }: Delivery): Promise<Verdict> => {
    const packetId = jobId.split('.')[0] ?? '';
    if (!due.has(packetId)) {
      due.set(packetId, Date.now() + delayMs);
      return { kind: 'wait', delayMs, throttled: true };
    }
    back.push({ packetId, at: wake ? readyAt : Date.now(), attempts: attempt - 1 });
    return { kind: 'done', result: {} };
  };
  const start = async (): Promise<void> => {
    const parking = wake ? { parking: { wake, thresholdMs: THRESHOLD_MS } } : {};
    worker = new BullmqJobConsumer({ ...settings, queues: ['consult'], concurrency: 8, lockMs: 5_000, ...parking }, take);
    await worker.start();
  };
  const stop = async (): Promise<void> => {
    await worker?.stop(5_000);
    worker = null;
  };
  return {
    putBack: async (packetIds, ms) => {
      delayMs = ms;
      await queue.enqueue(
        packetIds.map((packetId) => ({ queue: 'consult', payload: payloadOf(packetId) })),
        { tenant: 'default' },
      );
      await start();
      await until(() => packetIds.every((id) => due.has(id)));
      if (wake) await stop();
      return Math.max(...due.values());
    },
    returned: async (count) => {
      if (wake) {
        await until(async () => (await queue.depth('classify')).prioritized === count);
        readyAt = Date.now();
        await start();
      }
      await until(() => back.length >= count);
      await pause(MOMENT_MS);
      return back;
    },
    erase: async (packetId) => {
      await queue.forget(packetId);
      await wake?.forget(packetId);
    },
    traces: async (packetId) => [...(await queue.traces(packetId)), ...((await wake?.traces(packetId)) ?? [])],
    dispose: async () => {
      await stop();
      await wake?.close();
      await queue.close();
    },
  };
};
