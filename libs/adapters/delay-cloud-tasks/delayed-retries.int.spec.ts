import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import type { QueueName } from '#contracts/queues/catalogue.js';
import { type DelayedRetries, describeDelayedRetries } from '#ports/wake/delayed-retries.conformance.js';
import type { DelayedWake } from '#ports/wake/delayed-wake.js';
import { startTasksEmulator, type TasksEmulator, tasksEmulatorFile } from '#testing/emulators/tasks-emulator.js';
import { describeWhereInstalled } from '#testing/emulators/where-installed.js';
import { closeStubServers, json, stubServer } from '#testing/http/stub-server.js';
import { openRetryingPool } from '#testing/pipeline/retrying-pool.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { CloudTasksWake } from './cloud-tasks-wake.js';

let redis: TestRedis;
let pools = 0;
beforeAll(async () => {
  redis = await startTestRedis();
});
afterEach(closeStubServers);
afterAll(() => redis.stop());

const open = (wakeFor: (queue: BullmqJobQueue) => Promise<DelayedWake | null>) => async (): Promise<DelayedRetries> => {
  pools += 1;
  const settings = { url: redis.url, prefix: `retries-${pools}` };
  const queue = BullmqJobQueue.connect(settings);
  return openRetryingPool(settings, queue, await wakeFor(queue));
};

describeDelayedRetries(
  "the queue's own delay",
  open(async () => null),
);

describeWhereInstalled('CloudTasksWake as DelayedRetries', tasksEmulatorFile, () => {
  let emulator: TasksEmulator;
  beforeAll(async () => {
    emulator = await startTasksEmulator();
  });
  afterAll(() => emulator.stop());

  const calling = async (queue: BullmqJobQueue): Promise<DelayedWake> => {
    // What the API does with a call; that it checks tokens is tested there.
    const { baseUrl } = await stubServer(({ body }, response) => {
      const { queue: name, jobId } = body as { queue: QueueName; jobId: string };
      void queue.promote(name, jobId).then((woken) => json(response, 200, { woken }));
    });
    const account = { serviceAccount: 'waker@p.iam.gserviceaccount.com', audience: 'https://docyard.example' };
    return CloudTasksWake.open({ ...account, callbackUrl: baseUrl, endpoint: emulator.endpoint, queue: emulator.queue });
  };
  describeDelayedRetries('CloudTasksWake', open(calling));
});
