import { type FactoryProvider, Module } from '@nestjs/common';
import { BullmqJobConsumer } from '#adapters/queue-bullmq/bullmq-job-consumer.js';
import type { Parking } from '#adapters/queue-bullmq/parking.js';
import { JOB_QUEUE, PROGRESS, QueueBullmqModule } from '#adapters/queue-bullmq/queue-bullmq.module.js';
import { redisWarning } from '#adapters/queue-bullmq/redis.js';
import { pools } from '#contracts/queues/catalogue.js';
import type { RenderDeps } from '#pipeline/deps.js';
import { giveUpStep } from '#pipeline/flow/give-up-step.js';
import { planPacket } from '#pipeline/plan/plan-packet.js';
import { renderRange } from '#pipeline/render/render-range.js';
import type { Config } from '#runtime/config/config.js';
import type { Logger } from '#runtime/logging/logger.js';
import type { WorkerParts } from '#runtime/nest/run-worker.js';
import { RuntimeModule } from '#runtime/nest/runtime.module.js';
import { CONFIG, LOGGER, TELEMETRY, WORKER } from '#runtime/nest/tokens.js';
import { connectionTrouble } from '#runtime/telemetry/watch-ports.js';
import type { Telemetry } from '#runtime/telemetry/watched.js';
import { openDeps } from './deps.js';
import { openParking } from './open-parking.js';

/** Two ranges at a time keep the page processes busy while the words of another range are written. */
const CONCURRENCY = 2;
const DEPS = Symbol('RenderDeps');
const PARKING = Symbol('Parking');

const worker: FactoryProvider<WorkerParts<'render'>> = {
  provide: WORKER,
  inject: [CONFIG, LOGGER, TELEMETRY, DEPS, PARKING],
  useFactory: (
    { redis, worker: { concurrency } }: Config,
    logger: Logger,
    telemetry: Telemetry,
    deps: RenderDeps,
    parking?: Parking,
  ) => ({
    pool: 'render',
    handlers: {
      plan: (payload) => planPacket(payload, deps),
      render: (payload, signal) => renderRange(payload, deps, signal),
    },
    giveUp: (job, failure) => giveUpStep(job, failure, deps),
    queue: deps.queue,
    consumer: (process) =>
      new BullmqJobConsumer({ ...redis, queues: pools.render, concurrency: concurrency ?? CONCURRENCY, parking }, process, {
        onError: connectionTrouble(logger, telemetry),
      }),
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
    RuntimeModule.forService('worker-render'),
    QueueBullmqModule.from({ inject: [CONFIG], useFactory: ({ redis }: Config) => redis }),
  ],
  providers: [
    { provide: DEPS, inject: [CONFIG, TELEMETRY, JOB_QUEUE, PROGRESS], useFactory: openDeps },
    { provide: PARKING, inject: [CONFIG, TELEMETRY], useFactory: openParking },
    worker,
  ],
})
export class WorkerRenderModule {}
