import type { FactoryProvider } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JOB_QUEUE, PROGRESS, QueueBullmqModule } from '#adapters/queue-bullmq/queue-bullmq.module.js';
import type { Config } from '#runtime/config/config.js';
import type { HealthServer } from '#runtime/health/health-server.js';
import type { Logger } from '#runtime/logging/logger.js';
import { RuntimeModule } from '#runtime/nest/runtime.module.js';
import { CONFIG, LOGGER, SHUTDOWN, TELEMETRY, TRACING } from '#runtime/nest/tokens.js';
import { type Shutdown, shutdownOnSignal } from '#runtime/shutdown/shutdown.js';
import type { Tracing } from '#runtime/tracing/tracing.js';
import type { ApiAdapters } from './adapters.js';
import { createApi } from './create-api.js';
import { EndOfStreams } from './http/end-of-streams.js';
import { watchedRequests } from './http/watched-requests.js';
import { openAdapters } from './open-adapters.js';
import { openHealth } from './open-health.js';
import { UPLOAD_PACE } from './packets/slow-uploads.js';
import type { ApiSettings } from './settings.js';
import { ADAPTERS, API_LOGGER, REQUESTS, SETTINGS } from './tokens.js';

const settingsOf = ({ access, api, flow, models, retention, reviews, taxonomies }: Config): ApiSettings => ({
  maxUploadBytes: api.maxUploadBytes,
  maxFilesPerPacket: api.maxFiles,
  defaultTaxonomy: taxonomies.defaultId,
  packetEngine: models.engine,
  rangePages: flow.rangePages,
  reconcileEveryMs: flow.reconcileMs,
  reconcileOlderThanMs: flow.staleMs,
  retention: retention.rules,
  retentionEveryMs: retention.everyMs,
  corsOrigins: access.corsOrigins,
  linkMs: api.linkMs,
  maxEventStreams: access.maxEventStreams,
  uploadPace: UPLOAD_PACE,
  reviewLeaseMs: reviews.leaseMs,
});

const providers: FactoryProvider[] = [
  { provide: ADAPTERS, inject: [CONFIG, TELEMETRY, JOB_QUEUE, PROGRESS], useFactory: openAdapters },
  { provide: SETTINGS, inject: [CONFIG], useFactory: settingsOf },
  { provide: REQUESTS, inject: [TELEMETRY], useFactory: watchedRequests },
  { provide: API_LOGGER, inject: [LOGGER], useFactory: (logger: Logger) => logger },
];

const imports = [
  RuntimeModule.forService('api'),
  QueueBullmqModule.from({ inject: [CONFIG], useFactory: ({ redis }: Config) => redis }),
];

const planShutdown = (app: NestFastifyApplication, health: HealthServer): void => {
  const shutdown = app.get<Shutdown>(SHUTDOWN);
  const { engine, records, rates, wakes } = app.get<ApiAdapters>(ADAPTERS);
  // Stops listening, ends event streams, waits for uploads in flight; what outlasts the limit the janitor clears up.
  shutdown.add('intake', 'http', () => app.close());
  shutdown.add('flush', 'page engine', () => engine.close());
  shutdown.add('flush', 'spans', () => app.get<Tracing>(TRACING).close());
  shutdown.add('disconnect', 'records', () => records.close());
  if (wakes) shutdown.add('disconnect', 'Cloud Tasks', () => wakes.close());
  shutdown.add('disconnect', 'rate limits', () => rates.close());
  shutdown.add('disconnect', 'health server', () => health.close());
  shutdownOnSignal(shutdown, app.get<Logger>(LOGGER));
};

/** Boots the API on the embedded adapters and runs until a signal. */
export const runApi = async (): Promise<void> => {
  try {
    const app = await createApi({ imports, providers });
    const config = app.get<Config>(CONFIG);
    const { signal } = app.get(EndOfStreams);
    const health = await openHealth(config, app.get<ApiAdapters>(ADAPTERS), () => signal.aborted);
    planShutdown(app, health);
    await app.listen({ host: config.api.host, port: config.api.port });
    const seen = { url: await app.getUrl(), healthPort: health.port };
    app.get<Logger>(LOGGER).info({ ...seen, sinceStartMs: Math.round(performance.now()) }, 'API is listening');
  } catch (thrown) {
    // The log may not exist yet. Bootstrap errors speak of settings and files of ours, not of packets.
    process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
    process.exit(1);
  }
};
