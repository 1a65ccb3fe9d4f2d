import { fileURLToPath } from 'node:url';
import { createThreadAssembler } from '#adapters/assembler-thread/thread-assembler.js';
import { PdfLibDocumentWriter } from '#adapters/document-writer-pdf-lib/pdf-lib-document-writer.js';
import { createProcessPageEngine } from '#adapters/page-engine-process/process-page-engine.js';
import { FolderTaxonomyStore } from '#adapters/taxonomies-folder/folder-taxonomy-store.js';
import { HttpWebhookSender } from '#adapters/webhook-http/http-webhook-sender.js';
import type { AssembleDeps } from '#pipeline/deps.js';
import type { DeliverDeps } from '#pipeline/webhooks/deliver.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { JobQueue, ProgressChannel } from '#ports/queue/job-queue.js';
import type { Config } from '#runtime/config/config.js';
import { decidingConfiguration } from '#runtime/config/deciding-configuration.js';
import { childEnvironment } from '#runtime/config/environment.js';
import { watchPorts } from '#runtime/telemetry/watch-ports.js';
import type { Telemetry } from '#runtime/telemetry/watched.js';
import { openBlobs } from './open-blobs.js';
import { openRecords } from './open-records.js';

/** Pictures are made only of pages that can not be copied: one process, started when the first is asked for. */
const PICTURE_PROCESSES = 1;

// Named by the package's own map of imports: this file may be part of a bundle, whose place tells nothing.
const WRITER = new URL(import.meta.resolve('#adapters/document-writer-pdf-lib/serve-writer.js'));
const ASSEMBLING_THREAD = new URL(import.meta.resolve('#adapters/assembler-thread/assembling-thread.js'));

const openEngine = ({ page }: Config, blobs: BlobStore): PageEngine =>
  createProcessPageEngine({
    entry: fileURLToPath(new URL('./page-process.js', import.meta.url)),
    readRange: (key, start, end) => blobs.read(key, { start, end: end - 1 }),
    processes: PICTURE_PROCESSES,
    env: childEnvironment(),
    ...page,
  });

/** The pool also tells others of what happened. */
export type OwnDeps = AssembleDeps & Pick<DeliverDeps, 'webhooks' | 'sender'>;

/** Binds the assemble pool's ports to the embedded adapters. */
export const openDeps = async (
  config: Config,
  telemetry: Telemetry,
  queue: JobQueue,
  progress: ProgressChannel,
): Promise<OwnDeps> => {
  const [{ records, audit, reviews, webhooks }, blobs] = await Promise.all([openRecords(config), openBlobs(config)]);
  const deps = {
    records,
    audit,
    reviews,
    webhooks,
    blobs,
    queue,
    progress,
    observer: telemetry.metrics,
    actor: 'system:worker-assemble',
    now: () => new Date(),
    rangePages: config.flow.rangePages,
    configuration: decidingConfiguration(config),
    taxonomies: new FolderTaxonomyStore(config.taxonomies.folder),
    assembler: createThreadAssembler({ entry: ASSEMBLING_THREAD }),
    writer: new PdfLibDocumentWriter({ entry: WRITER, env: childEnvironment() }),
    engine: openEngine(config, blobs),
    sender: new HttpWebhookSender({ allowedRanges: config.access.privateTargets }),
  };
  return watchPorts(deps, config, telemetry);
};
