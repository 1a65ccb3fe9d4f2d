import { createThreadAssembler } from '#adapters/assembler-thread/thread-assembler.js';
import { SignalsClassifier } from '#adapters/classifier-signals/signals-classifier.js';
import { FolderTaxonomyStore } from '#adapters/taxonomies-folder/folder-taxonomy-store.js';
import type { ClassifyDeps } from '#pipeline/deps.js';
import type { JobQueue, ProgressChannel } from '#ports/queue/job-queue.js';
import type { Config } from '#runtime/config/config.js';
import { decidingConfiguration } from '#runtime/config/deciding-configuration.js';
import type { Logger } from '#runtime/logging/logger.js';
import type { Metrics } from '#runtime/metrics/metrics.js';
import { openBlobs } from './open-blobs.js';
import { openModels } from './open-models.js';
import { openRecords } from './open-records.js';
import { probeModels } from './probe-models.js';

// Named by the package's own map of imports: this file may be part of a bundle, whose place tells nothing.
const ASSEMBLING_THREAD = new URL(import.meta.resolve('#adapters/assembler-thread/assembling-thread.js'));

/** Binds the classify pool's ports to the embedded adapters. */
export const openDeps = async (
  config: Config,
  metrics: Metrics,
  queue: JobQueue,
  progress: ProgressChannel,
  logger: Logger,
): Promise<ClassifyDeps> => {
  const [{ records, audit, webhooks }, blobs] = await Promise.all([openRecords(config), openBlobs(config)]);
  const models = await openModels(config, blobs);
  if (models) void probeModels(models, logger);
  return {
    records,
    audit,
    webhooks,
    blobs,
    queue,
    progress,
    observer: metrics,
    actor: 'system:worker-classify',
    now: () => new Date(),
    rangePages: config.flow.rangePages,
    configuration: decidingConfiguration(config),
    taxonomies: new FolderTaxonomyStore(config.taxonomies.folder),
    classifier: new SignalsClassifier(),
    assembler: createThreadAssembler({ entry: ASSEMBLING_THREAD }),
    models,
  };
};
