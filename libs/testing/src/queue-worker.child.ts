// A worker process for tests to kill: takes render jobs and holds or ends them. Arguments: Redis URL, prefix, `hold` or `end`.
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';

const [url = '', prefix = '', mode = 'end'] = process.argv.slice(2);
const settings = { url, prefix, queues: ['render'] as const, concurrency: 1, lockMs: 1_000 };
const forever = new Promise<never>(() => {});

const consumer = new BullmqJobConsumer(settings, async ({ jobId, lostTimes, attempt }) => {
  process.send?.({ taken: jobId, lostTimes, attempt });
  return mode === 'hold' ? forever : { kind: 'done', result: {} };
});
await consumer.start();
