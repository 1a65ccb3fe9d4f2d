import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { type Job, type Pool, pools, type QueueName, queues as queueDefinitions } from '#contracts/queues/catalogue.js';
import type { JobOwner, JobQueue, PoolDepth } from '#ports/queue/job-queue.js';
import { jobIdOf, jobOptions } from './job-options.js';
import { jobIdIn, packetEvents, packetKeys } from './packet-traces.js';
import { poolDepth } from './pool-depth.js';
import { promoteDue, promoteJob } from './promote-jobs.js';
import { connectProducer, NEVER_GIVE_UP, type RedisSettings } from './redis.js';
import { costOf } from './virtual-time.js';
import { tagInRedis } from './virtual-time-script.js';

export type Queues = Record<QueueName, Queue>;

const names = Object.keys(queueDefinitions) as QueueName[];

/** Where an id can be without being on its way to a worker. */
const isAtRest = (state: string): boolean => state === 'failed' || state === 'completed' || state === 'unknown';

const groupByQueue = (jobs: Job[]): Map<QueueName, Job[]> => Map.groupBy(jobs, (job) => job.queue);

/** Jobs in Redis by BullMQ. Only ids travel; whoever asks twice finds the first job still there. */
export class BullmqJobQueue implements JobQueue {
  readonly #queues: Queues;
  readonly #redis: Redis;
  readonly #ownsQueues: boolean;

  /** `ownsQueues`: false where a framework made the queues, and closes them. */
  constructor(queues: Queues, redis: Redis, ownsQueues = true) {
    this.#queues = queues;
    this.#redis = redis;
    this.#ownsQueues = ownsQueues;
  }

  static connect(settings: RedisSettings): BullmqJobQueue {
    const redis = connectProducer(settings);
    const open = (name: QueueName): Queue => {
      const queue = new Queue(name, { connection: redis, prefix: settings.prefix, ...NEVER_GIVE_UP });
      // Without a listener a lost connection would end the process; callers see it in their own commands.
      queue.on('error', () => {});
      return queue;
    };
    redis.on('error', () => {});
    return new BullmqJobQueue(Object.fromEntries(names.map((name) => [name, open(name)])) as Queues, redis);
  }

  async enqueue(jobs: Job[], owner: JobOwner): Promise<void> {
    for (const [name, group] of groupByQueue(jobs)) await this.#enqueueIn(this.#queues[name], group, owner);
  }

  async #enqueueIn(queue: Queue, jobs: Job[], { tenant }: JobOwner): Promise<void> {
    await Promise.all(jobs.map((job) => this.#clear(queue, jobIdOf(job))));
    const asked = jobs.map((job) => ({ id: jobIdOf(job), cost: costOf(job) }));
    const tags = await tagInRedis(this.#redis, { keyPrefix: queue.toKey(''), tenant, jobs: asked });
    const added = jobs.flatMap((job, i) => {
      const priority = tags[i] ?? 0;
      return priority > 0 ? [{ name: queue.name, data: job.payload, opts: { ...jobOptions(job), priority } }] : [];
    });
    if (added.length > 0) await queue.addBulk(added);
  }

  /** A job that failed for good, or is left without a list to be in, must not block its id from being asked for again. */
  async #clear(queue: Queue, id: string): Promise<void> {
    if (isAtRest(await queue.getJobState(id))) await queue.remove(id);
  }

  async promote(queue: QueueName, jobId: string): Promise<boolean> {
    return promoteJob(this.#queues[queue], jobId);
  }

  async promoteDue(): Promise<number> {
    const nowMs = Date.now();
    const promoted = Object.values(this.#queues).map((queue) => promoteDue(this.#redis, queue, nowMs));
    return (await Promise.all(promoted)).reduce((sum, count) => sum + count, 0);
  }

  async depth(pool: Pool): Promise<PoolDepth> {
    return poolDepth(pools[pool].map((name) => this.#queues[name]));
  }

  async traces(packetId: string): Promise<string[]> {
    const found = Object.values(this.#queues).map(async (queue) => {
      const events = await packetEvents(this.#redis, queue.keys.events ?? '', packetId);
      const keys = await packetKeys(this.#redis, queue.toKey(''), packetId);
      return [...keys, ...events.map((id) => `${queue.keys.events} ${id}`)];
    });
    return (await Promise.all(found)).flat();
  }

  async forget(packetId: string): Promise<number> {
    const removed = Object.values(this.#queues).map((queue) => this.#forgetIn(queue, packetId));
    return (await Promise.all(removed)).reduce((sum, count) => sum + count, 0);
  }

  /** Events last: removing a job makes one. */
  async #forgetIn(queue: Queue, packetId: string): Promise<number> {
    const keyPrefix = queue.toKey('');
    const ids = new Set((await packetKeys(this.#redis, keyPrefix, packetId)).map((key) => jobIdIn(key, keyPrefix)));
    const jobs = await Promise.all([...ids].map((id) => queue.remove(id)));
    const stream = queue.keys.events ?? '';
    const events = await packetEvents(this.#redis, stream, packetId);
    if (events.length > 0) await this.#redis.xdel(stream, ...events);
    return jobs.reduce((sum, count) => sum + count, 0) + events.length;
  }

  async ping(): Promise<void> {
    await this.#redis.ping();
  }

  async close(): Promise<void> {
    if (this.#ownsQueues) await Promise.all(Object.values(this.#queues).map((queue) => queue.close()));
    this.#redis.disconnect();
  }
}
