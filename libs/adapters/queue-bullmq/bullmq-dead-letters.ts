import { type Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { type QueueName, queues } from '#contracts/queues/catalogue.js';
import type { DeadLetter, DeadLetters } from '#ports/queue/dead-letters.js';
import { connectProducer, type RedisSettings } from './redis.js';

const names = Object.keys(queues) as QueueName[];

const letterOf = (queue: QueueName, job: Job): DeadLetter => ({
  queue,
  jobId: job.id ?? '',
  packetId: (job.id ?? '').split('.')[0] ?? '',
  reason: job.failedReason ?? '',
  attempts: job.attemptsMade,
  failedAt: new Date(job.finishedOn ?? job.timestamp),
});

/** BullMQ's failed jobs, over a connection of its own. */
export class BullmqDeadLetters implements DeadLetters {
  readonly #redis: Redis;
  readonly #queues: Map<QueueName, Queue>;

  constructor(settings: RedisSettings) {
    this.#redis = connectProducer(settings);
    // Callers see a lost connection in their own commands.
    this.#redis.on('error', () => {});
    const open = (name: QueueName): Queue => {
      const queue = new Queue(name, { connection: this.#redis, prefix: settings.prefix, skipWaitingForReady: true });
      queue.on('error', () => {});
      return queue;
    };
    this.#queues = new Map(names.map((name) => [name, open(name)]));
  }

  async list(limit: number): Promise<DeadLetter[]> {
    const found = [...this.#queues].map(async ([name, queue]) => {
      const jobs = await queue.getJobs(['failed'], 0, limit - 1, false);
      return jobs.map((job) => letterOf(name, job));
    });
    const letters = (await Promise.all(found)).flat();
    return letters.sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime()).slice(0, limit);
  }

  async retry(queue: QueueName, jobId: string): Promise<boolean> {
    const job = await this.#failed(queue, jobId);
    await job?.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
    return job !== null;
  }

  async drop(queue: QueueName, jobId: string): Promise<boolean> {
    const job = await this.#failed(queue, jobId);
    await job?.remove();
    return job !== null;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    this.#redis.disconnect();
  }

  async #failed(queue: QueueName, jobId: string): Promise<Job | null> {
    const job = await this.#queues.get(queue)?.getJob(jobId);
    return job && (await job.isFailed()) ? job : null;
  }
}
