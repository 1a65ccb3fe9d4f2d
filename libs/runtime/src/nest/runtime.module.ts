import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, loadConfig } from '../config/config.js';
import { createLogger, type Logger } from '../logging/logger.js';
import { createMetrics } from '../metrics/metrics.js';
import { createShutdown } from '../shutdown/shutdown.js';
import { CONFIG, LOGGER, METRICS, SHUTDOWN } from './tokens.js';

/** Part limits end after what they limit: the drain has its own deadline. */
const PART_MARGIN_MS = 5_000;

/** Configuration, log, metrics and shutdown of one process, for all its modules. */
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
          inject: [LOGGER],
          useFactory: (logger: Logger) =>
            createMetrics({
              onDrift: (drift) => logger.warn(drift, 'tokens a page have drifted: a prompt or a model has changed'),
            }),
        },
        {
          provide: SHUTDOWN,
          inject: [LOGGER, CONFIG],
          useFactory: (logger: Logger, { worker }: Config) => createShutdown(logger, worker.shutdownMs + PART_MARGIN_MS),
        },
      ],
      exports: [CONFIG, LOGGER, METRICS, SHUTDOWN],
    };
  }
}
