import { fileURLToPath } from 'node:url';
import { createProcessPageEngine } from '#adapters/page-engine-process/process-page-engine.js';
import type { RenderDeps } from '#pipeline/deps.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { JobQueue, ProgressChannel } from '#ports/queue/job-queue.js';
import type { Config } from '#runtime/config/config.js';
import { decidingConfiguration } from '#runtime/config/deciding-configuration.js';
import { childEnvironment } from '#runtime/config/environment.js';
import type { Metrics } from '#runtime/metrics/metrics.js';
import { openBlobs } from './open-blobs.js';
import { openRecords } from './open-records.js';

const openEngine = (config: Config, blobs: BlobStore): PageEngine =>
  createProcessPageEngine({
    entry: fileURLToPath(new URL('./page-process.js', import.meta.url)),
    readRange: (key, start, end) => blobs.read(key, { start, end: end - 1 }),
    processes: config.worker.renderProcesses,
    maxPages: config.api.maxPages,
    warm: 1,
    env: childEnvironment(),
    ...config.page,
  });

/** Binds the render pool's ports to the embedded adapters. */
export const openDeps = async (
  config: Config,
  metrics: Metrics,
  queue: JobQueue,
  progress: ProgressChannel,
): Promise<RenderDeps> => {
  const [{ records, audit, webhooks }, blobs] = await Promise.all([openRecords(config), openBlobs(config)]);
  return {
    records,
    audit,
    webhooks,
    blobs,
    queue,
    progress,
    observer: metrics,
    actor: 'system:worker-render',
    now: () => new Date(),
    rangePages: config.flow.rangePages,
    configuration: decidingConfiguration(config),
    maxPages: config.api.maxPages,
    engine: openEngine(config, blobs),
  };
};
