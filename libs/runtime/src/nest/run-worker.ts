import 'reflect-metadata';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Handlers, Pool } from '#contracts/queues/catalogue.js';
import type { JobConsumer, ProcessDelivery } from '#ports/queue/job-consumer.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { Config } from '../config/config.js';
import { isConsumptionStuck } from '../health/consumption-stuck.js';
import { type HealthServer, startHealthServer } from '../health/health-server.js';
import { createJobHost, type JobHostDeps } from '../jobs/job-host.js';
import type { Logger } from '../logging/logger.js';
import type { Metrics } from '../metrics/metrics.js';
import { sampleQueue } from '../metrics/queue-sampler.js';
import { type Shutdown, shutdownOnSignal } from '../shutdown/shutdown.js';
import type { Tracing } from '../tracing/tracing.js';
import { CONFIG, LOGGER, METRICS, SHUTDOWN, TRACING, WORKER } from './tokens.js';

/** What a worker app binds: its handlers, and how it gets at the world. */
export interface WorkerParts<P extends Pool> {
  pool: P;
  handlers: Handlers<P>;
  giveUp: JobHostDeps['giveUp'];
  queue: JobQueue;
  /** Makes the consumer of the pool's queues. */
  consumer: (process: ProcessDelivery) => JobConsumer;
  /** Throws when records, blobs … can not be reached. */
  ready: () => Promise<void>;
  /** Said at start when something is set up dangerously; null when all is well. */
  warning: () => Promise<string | null>;
  /** Ends what was opened, after the last job has ended. */
  close: () => Promise<void>;
}

const SAMPLE_EVERY_MS = 5_000;

/** Keeps the pool's gauges fresh, and remembers how many jobs could be taken. */
const startSampling = <P extends Pool>(
  { pool, queue }: WorkerParts<P>,
  consumer: JobConsumer,
  metrics: Metrics,
  { stuckMs }: Config['worker'],
) => {
  let waiting: number | null = null;
  const isStuck = (): boolean =>
    isConsumptionStuck({ consumer: consumer.state(), waiting, nowMs: Date.now(), stuckAfterMs: stuckMs });
  const sample = async (): Promise<void> => {
    try {
      const depth = await sampleQueue(pool, queue, metrics);
      waiting = depth.waiting + depth.prioritized - depth.paused;
    } catch {
      // Redis is away: readiness says so.
      waiting = null;
    }
    metrics.stuck.set({ pool }, isStuck() ? 1 : 0);
  };
  void sample();
  const timer = setInterval(() => void sample(), SAMPLE_EVERY_MS);
  return { waiting: () => waiting, isStuck, stop: () => clearInterval(timer) };
};

const healthOf = <P extends Pool>(
  parts: WorkerParts<P>,
  consumer: JobConsumer,
  isStuck: () => boolean,
  waiting: () => number | null,
) => ({
  healthz: async (): Promise<string | null> => (isStuck() ? `takes no jobs, though ${waiting()} wait` : null),
  readyz: async (): Promise<string | null> => {
    if (!consumer.state().isRunning) return 'not taking jobs';
    await Promise.all([parts.queue.ping(), parts.ready()]);
    return null;
  },
});

const planShutdown = (
  app: INestApplicationContext,
  flushing: (() => Promise<void>)[],
  consumer: JobConsumer,
  health: HealthServer,
  { worker }: Config,
): void => {
  const shutdown = app.get<Shutdown>(SHUTDOWN);
  shutdown.add('drain', 'consumer', () => consumer.stop(worker.shutdownMs));
  for (const flush of flushing) shutdown.add('flush', 'stores and spans', flush);
  shutdown.add('disconnect', 'health server', () => health.close());
  shutdown.add('disconnect', 'modules', () => app.close());
  shutdownOnSignal(shutdown, app.get<Logger>(LOGGER));
};

const start = async <P extends Pool>(app: INestApplicationContext): Promise<void> => {
  const [config, logger, metrics] = [app.get<Config>(CONFIG), app.get<Logger>(LOGGER), app.get<Metrics>(METRICS)];
  const parts = app.get<WorkerParts<P>>(WORKER);
  const tracing = app.get<Tracing>(TRACING);
  const consumer = parts.consumer(createJobHost(parts.pool, parts.handlers, { logger, metrics, tracing, giveUp: parts.giveUp }));
  const sampling = startSampling(parts, consumer, metrics, config.worker);
  const checks = healthOf(parts, consumer, sampling.isStuck, sampling.waiting);
  const health = await startHealthServer({ ...checks, registry: metrics.registry }, config.health.host, config.health.port);
  const closing = [parts.close, () => tracing.close(), async () => sampling.stop()];
  planShutdown(app, closing, consumer, health, config);
  await consumer.start();
  const warning = await parts.warning();
  if (warning) logger.warn(warning);
  const sinceStartMs = Math.round(performance.now());
  logger.info({ pool: parts.pool, healthPort: health.port, sinceStartMs }, 'worker is taking jobs');
};

/** Boots a worker from its module and runs until a signal. Nothing is served but health: a worker has no HTTP half. */
export const runWorker = async (module: Type): Promise<void> => {
  try {
    await start(await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false }));
  } catch (thrown) {
    // The log may not exist yet. Bootstrap errors speak of settings and files of ours, not of packets.
    process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
    process.exit(1);
  }
};
