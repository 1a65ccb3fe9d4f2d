import { fileURLToPath } from 'node:url';
import { createProcessPageEngine } from '#adapters/page-engine-process/process-page-engine.js';
import { FolderTaxonomyStore } from '#adapters/taxonomies-folder/folder-taxonomy-store.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { JobQueue, ProgressChannel } from '#ports/queue/job-queue.js';
import type { Config } from '#runtime/config/config.js';
import { childEnvironment } from '#runtime/config/environment.js';
import { watchPorts } from '#runtime/telemetry/watch-ports.js';
import type { Telemetry } from '#runtime/telemetry/watched.js';
import { admitLocalKey } from './access/admit-local-key.js';
import type { ApiAdapters } from './adapters.js';
import { keyDeps } from './bind-ports.js';
import { openAccess } from './open-access.js';
import { openBlobs } from './open-blobs.js';
import { openFetchers } from './open-fetcher.js';
import { openRecords } from './open-records.js';
import { openSigner } from './open-signer.js';
import { openWakeCaller, openWakes } from './open-wakes.js';
import { metricsSource } from './operations/metrics-source.js';

/** Pictures are drawn one at a time: people look at them, and the render pool has the cores. */
const PICTURE_PROCESSES = 1;

const openEngine = ({ page }: Config, blobs: BlobStore): PageEngine =>
  createProcessPageEngine({
    entry: fileURLToPath(new URL('./page-process.js', import.meta.url)),
    readRange: (key, start, end) => blobs.read(key, { start, end: end - 1 }),
    processes: PICTURE_PROCESSES,
    env: childEnvironment(),
    ...page,
  });

/** Binds the API's ports to the embedded adapters. */
export const openAdapters = async (
  config: Config,
  telemetry: Telemetry,
  queue: JobQueue,
  progress: ProgressChannel,
): Promise<ApiAdapters> => {
  const [{ records, audit, reviews, keys, webhooks }, blobs] = await Promise.all([openRecords(config), openBlobs(config)]);
  if (config.access.localKey) await admitLocalKey(config.access.localKey, keyDeps({ keys, audit }));
  const ports = watchPorts({ records, audit, blobs, queue }, config, telemetry);
  return {
    ...ports,
    reviews,
    progress,
    taxonomies: new FolderTaxonomyStore(config.taxonomies.folder),
    engine: openEngine(config, blobs),
    signer: await openSigner(config),
    observer: telemetry.metrics,
    metrics: metricsSource(telemetry.metrics, { ...ports, reviews }),
    fetcherOf: await openFetchers(config),
    wakes: await openWakes(config),
    wakeCaller: await openWakeCaller(config),
    keys,
    webhooks,
    ...(await openAccess(config)),
  };
};
