import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, type FactoryProvider, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { queues } from '#contracts/queues/catalogue.js';
import { BullmqJobQueue, type Queues } from './bullmq-job-queue.js';
import { connectProducer, NEVER_GIVE_UP, type RedisSettings } from './redis.js';
import { RedisProgress } from './redis-progress.js';

export const JOB_QUEUE = Symbol('JobQueue');
export const PROGRESS = Symbol('ProgressChannel');
const REDIS = Symbol('Redis');
const REDIS_SETTINGS = Symbol('RedisSettings');

const names = Object.keys(queues) as (keyof typeof queues)[];
const quiet = <T extends { on(event: 'error', listener: () => void): unknown }>(emitter: T): T => {
  // Without a listener a lost connection would end the process; callers see it in their own commands.
  emitter.on('error', () => {});
  return emitter;
};

const connection: FactoryProvider = {
  provide: REDIS,
  inject: [REDIS_SETTINGS],
  useFactory: (settings: RedisSettings) => quiet(connectProducer(settings)),
};
const jobQueue: FactoryProvider = {
  provide: JOB_QUEUE,
  inject: [REDIS, ...names.map((name) => getQueueToken(name))],
  useFactory: (redis: Redis, ...made: Queue[]) =>
    new BullmqJobQueue(Object.fromEntries(names.map((name, i) => [name, quiet(made[i] as Queue)])) as Queues, redis, false),
};
const progress: FactoryProvider = {
  provide: PROGRESS,
  inject: [REDIS, REDIS_SETTINGS],
  useFactory: (redis: Redis, settings: RedisSettings) => new RedisProgress(settings, redis),
};

@Module({})
class RedisModule {}

/** The queues as Nest providers: JOB_QUEUE and PROGRESS. Consumers are started by the worker's own bootstrap. */
@Module({})
export class QueueBullmqModule implements OnApplicationShutdown {
  constructor(
    @Inject(JOB_QUEUE) private readonly queue: BullmqJobQueue,
    @Inject(PROGRESS) private readonly progress: RedisProgress,
  ) {}

  /** `settings`: a provider of RedisSettings; its `provide` is set here. */
  static from(settings: Omit<FactoryProvider<RedisSettings>, 'provide'>): DynamicModule {
    const redis: DynamicModule = {
      module: RedisModule,
      global: true,
      providers: [{ ...settings, provide: REDIS_SETTINGS }, connection],
      exports: [REDIS, REDIS_SETTINGS],
    };
    const shared = BullModule.forRootAsync({
      inject: [REDIS, REDIS_SETTINGS],
      useFactory: (client: Redis, { prefix }: RedisSettings) => ({ connection: client, prefix, ...NEVER_GIVE_UP }),
    });
    return {
      module: QueueBullmqModule,
      imports: [redis, shared, BullModule.registerQueue(...names.map((name) => ({ name })))],
      providers: [jobQueue, progress],
      exports: [JOB_QUEUE, PROGRESS],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.progress.close();
    await this.queue.close();
  }
}
