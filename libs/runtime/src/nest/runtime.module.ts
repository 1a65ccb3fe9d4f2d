import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, loadConfig } from '../config/config.js';
import { readEnvironment } from '../config/environment.js';
import { createLogger, type Logger } from '../logging/logger.js';
import { createMetrics, type Metrics } from '../metrics/metrics.js';
import { createShutdown } from '../shutdown/shutdown.js';
import type { Telemetry } from '../telemetry/watched.js';
import { openTracing } from '../tracing/open-tracing.js';
import type { Tracing } from '../tracing/tracing.js';
import { CONFIG, LOGGER, METRICS, SHUTDOWN, TELEMETRY, TRACING } from './tokens.js';

/** Part limits end after what they limit: the drain has its own deadline. */
const PART_MARGIN_MS = 5_000;

/** Configuration, log, metrics, tracing and shutdown of one process, for all its modules. */
@Module({})
export class RuntimeModule {
  static forService(service: string): DynamicModule {
    return {
      module: RuntimeModule,
      global: true,
      providers: [
        { provide: CONFIG, useFactory: () => loadConfig() },
        { provide: LOGGER, inject: [CONFIG], useFactory: ({ log }: Config) => createLogger({ level: log.level, service }) },
        {
          provide: METRICS,
          inject: [CONFIG, LOGGER],
          useFactory: ({ build, slo }: Config, logger: Logger) =>
            createMetrics({
              build: { service, build },
              sloMs: slo.packetMs,
              onDrift: (drift) => logger.warn(drift, 'tokens a page have drifted: a prompt or a model has changed'),
            }),
        },
        {
          provide: TRACING,
          inject: [CONFIG, LOGGER],
          useFactory: ({ build }: Config, logger: Logger) => openTracing(service, build, readEnvironment(), logger),
        },
        {
          provide: TELEMETRY,
          inject: [METRICS, TRACING],
          useFactory: (metrics: Metrics, tracing: Tracing): Telemetry => ({ metrics, tracing }),
        },
        {
          provide: SHUTDOWN,
          inject: [LOGGER, CONFIG],
          useFactory: (logger: Logger, { worker }: Config) => createShutdown(logger, worker.shutdownMs + PART_MARGIN_MS),
        },
      ],
      exports: [CONFIG, LOGGER, METRICS, TRACING, TELEMETRY, SHUTDOWN],
    };
  }
}
