import { type FactoryProvider, Module } from '@nestjs/common';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import { JOB_QUEUE, PROGRESS, QueueBullmqModule } from '#adapters/queue-bullmq/queue-bullmq.module.js';
import { redisWarning } from '#adapters/queue-bullmq/redis.js';
import { pools } from '#contracts/queues/catalogue.js';
import { assemblePacket } from '#pipeline/assemble/assemble-packet.js';
import type { AssembleDeps } from '#pipeline/deps.js';
import { giveUpStep } from '#pipeline/flow/give-up-step.js';
import type { Config } from '#runtime/config/config.js';
import type { Logger } from '#runtime/logging/logger.js';
import type { WorkerParts } from '#runtime/nest/run-worker.js';
import { RuntimeModule } from '#runtime/nest/runtime.module.js';
import { CONFIG, LOGGER, METRICS, WORKER } from '#runtime/nest/tokens.js';
import { openDeps } from './deps.js';

/** A packet at a time: deciding is quick, and writing its documents fills a process of its own. */
const CONCURRENCY = 1;
const DEPS = Symbol('AssembleDeps');

const worker: FactoryProvider<WorkerParts<'assemble'>> = {
  provide: WORKER,
  inject: [CONFIG, LOGGER, DEPS],
  useFactory: ({ redis, worker: { concurrency } }: Config, logger: Logger, deps: AssembleDeps) => ({
    pool: 'assemble',
    handlers: { assemble: (payload, signal) => assemblePacket(payload, deps, signal) },
    giveUp: (job, failure) => giveUpStep(job, failure, deps),
    queue: deps.queue,
    consumer: (process) =>
      new BullmqJobConsumer({ ...redis, queues: pools.assemble, concurrency: concurrency ?? CONCURRENCY }, process, {
        onError: (queue, err) => logger.warn({ queue, err }, 'queue connection'),
      }),
    ready: () => deps.records.ping(),
    warning: () => redisWarning(redis),
    close: async () => {
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
  providers: [{ provide: DEPS, inject: [CONFIG, METRICS, JOB_QUEUE, PROGRESS], useFactory: openDeps }, worker],
})
export class WorkerAssembleModule {}
