import { type FactoryProvider, Module } from '@nestjs/common';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import type { Parking } from '#adapters/queue-bullmq/parking.js';
import { JOB_QUEUE, PROGRESS, QueueBullmqModule } from '#adapters/queue-bullmq/queue-bullmq.module.js';
import { redisWarning } from '#adapters/queue-bullmq/redis.js';
import { pools } from '#contracts/queues/catalogue.js';
import { classifyRange } from '#pipeline/classify/classify-range.js';
import { consultWindow } from '#pipeline/consult/consult-window.js';
import type { ClassifyDeps } from '#pipeline/deps.js';
import { giveUpStep } from '#pipeline/flow/give-up-step.js';
import { triagePacket } from '#pipeline/triage/triage-packet.js';
import type { Config } from '#runtime/config/config.js';
import type { Logger } from '#runtime/logging/logger.js';
import type { WorkerParts } from '#runtime/nest/run-worker.js';
import { RuntimeModule } from '#runtime/nest/runtime.module.js';
import { CONFIG, LOGGER, TELEMETRY, WORKER } from '#runtime/nest/tokens.js';
import { connectionTrouble } from '#runtime/telemetry/watch-ports.js';
import type { Telemetry } from '#runtime/telemetry/watched.js';
import { openDeps } from './deps.js';
import { openParking } from './open-parking.js';

/** The signals tier is pure CPU: a second range only fills the gaps while the first one's words are read. Windows wait on the network. */
const CONCURRENCY = 2;
const DEPS = Symbol('ClassifyDeps');
const PARKING = Symbol('Parking');

const worker: FactoryProvider<WorkerParts<'classify'>> = {
  provide: WORKER,
  inject: [CONFIG, LOGGER, TELEMETRY, DEPS, PARKING],
  useFactory: (
    { redis, models, worker: { concurrency } }: Config,
    logger: Logger,
    telemetry: Telemetry,
    deps: ClassifyDeps,
    parking?: Parking,
  ) => ({
    pool: 'classify',
    handlers: {
      classify: (payload, signal) => classifyRange(payload, deps, signal),
      triage: (payload, signal) => triagePacket(payload, deps, signal),
      consult: (payload, signal) => consultWindow(payload, deps, signal),
    },
    giveUp: (job, failure) => giveUpStep(job, failure, deps),
    queue: deps.queue,
    consumer: (process) =>
      new BullmqJobConsumer(
        {
          ...redis,
          queues: pools.classify,
          concurrency: concurrency ?? CONCURRENCY,
          concurrencyOf: { consult: models.concurrency },
          parking,
        },
        process,
        { onError: connectionTrouble(logger, telemetry) },
      ),
    ready: () => deps.records.ping(),
    warning: () => redisWarning(redis),
    close: async () => {
      await parking?.wake.close();
      await deps.models?.engine.close();
      await deps.models?.pace.close();
      await deps.records.close();
    },
  }),
};

@Module({
  imports: [
    RuntimeModule.forService('worker-classify'),
    QueueBullmqModule.from({ inject: [CONFIG], useFactory: ({ redis }: Config) => redis }),
  ],
  providers: [
    { provide: DEPS, inject: [CONFIG, TELEMETRY, JOB_QUEUE, PROGRESS, LOGGER], useFactory: openDeps },
    { provide: PARKING, inject: [CONFIG, TELEMETRY], useFactory: openParking },
    worker,
  ],
})
export class WorkerClassifyModule {}
