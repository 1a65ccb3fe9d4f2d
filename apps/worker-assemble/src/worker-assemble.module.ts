import { type FactoryProvider, Module } from '@nestjs/common';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import type { Parking } from '#adapters/queue-bullmq/parking.js';
import { JOB_QUEUE, PROGRESS, QueueBullmqModule } from '#adapters/queue-bullmq/queue-bullmq.module.js';
import { redisWarning } from '#adapters/queue-bullmq/redis.js';
import { pools } from '#contracts/queues/catalogue.js';
import { assemblePacket } from '#pipeline/assemble/assemble-packet.js';
import { giveUpStep } from '#pipeline/flow/give-up-step.js';
import { deliver } from '#pipeline/webhooks/deliver.js';
import type { Config } from '#runtime/config/config.js';
import type { Logger } from '#runtime/logging/logger.js';
import type { WorkerParts } from '#runtime/nest/run-worker.js';
import { RuntimeModule } from '#runtime/nest/runtime.module.js';
import { CONFIG, LOGGER, METRICS, WORKER } from '#runtime/nest/tokens.js';
import { type OwnDeps, openDeps } from './deps.js';
import { openParking } from './open-parking.js';

/** A packet at a time: deciding is quick, and writing its documents fills a process of its own. */
const CONCURRENCY = 1;
/** Telling others is waiting for them. */
const DELIVERIES = 8;
const DEPS = Symbol('AssembleDeps');
const PARKING = Symbol('Parking');

const worker: FactoryProvider<WorkerParts<'assemble'>> = {
  provide: WORKER,
  inject: [CONFIG, LOGGER, DEPS, PARKING],
  useFactory: ({ redis, worker: { concurrency } }: Config, logger: Logger, deps: OwnDeps, parking?: Parking) => ({
    pool: 'assemble',
    handlers: {
      assemble: (payload, signal) => assemblePacket(payload, deps, signal),
      deliver: (payload) => deliver(payload, { ...deps, random: Math.random }),
    },
    giveUp: (job, failure) => giveUpStep(job, failure, deps),
    queue: deps.queue,
    consumer: (process) =>
      new BullmqJobConsumer(
        {
          ...redis,
          ...{ queues: pools.assemble, concurrency: concurrency ?? CONCURRENCY, concurrencyOf: { deliver: DELIVERIES }, parking },
        },
        process,
        { onError: (queue, err) => logger.warn({ queue, err }, 'queue connection') },
      ),
    ready: () => deps.records.ping(),
    warning: () => redisWarning(redis),
    close: async () => {
      await parking?.wake.close();
      await deps.engine.close();
      await deps.records.close();
    },
  }),
};

@Module({
  imports: [
    RuntimeModule.forService('worker-assemble'),
    QueueBullmqModule.from({ inject: [CONFIG], useFactory: ({ redis }: Config) => redis }),
  ],
  providers: [
    { provide: DEPS, inject: [CONFIG, METRICS, JOB_QUEUE, PROGRESS], useFactory: openDeps },
    { provide: PARKING, inject: [CONFIG], useFactory: openParking },
    worker,
  ],
})
export class WorkerAssembleModule {}
