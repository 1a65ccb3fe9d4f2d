import type { Assembler } from '#ports/assembler/assembler.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { PageClassifier } from '#ports/classifier/page-classifier.js';
import type { DocumentWriter } from '#ports/document-writer/document-writer.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { JobQueue, ProgressChannel } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { ReviewStore } from '#ports/reviews/review-store.js';
import type { TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import type { Observer } from '#ports/telemetry/observer.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';
import type { ModelDeps } from './consult/model-deps.js';

/** What every step needs to record its outcome and set off the next. */
export interface FlowDeps {
  records: RecordStore;
  blobs: BlobStore;
  audit: AuditLog;
  queue: JobQueue;
  progress: ProgressChannel;
  observer: Observer;
  /** Who is acting, as the audit has it: `system:worker-render`. */
  actor: string;
  now: () => Date;
  /** Pages of one render step. */
  rangePages: number;
  /** Who is told of a packet's end; left out: nobody. */
  webhooks?: WebhookStore;
  /** The settings that this process decides by, for the audit: no secrets. */
  configuration?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface RenderDeps extends FlowDeps {
  engine: PageEngine;
  /** A packet with more pages than this is cut off: the sources beyond are exceptions. */
  maxPages: number;
}

export interface ClassifyDeps extends FlowDeps {
  taxonomies: TaxonomyStore;
  classifier: PageClassifier;
  /** Decides the sequence provisionally, to see which pages are in doubt; on the spot when left out. */
  assembler?: Assembler;
  /** Null where no language model is configured. */
  models: ModelDeps | null;
}

export interface AssembleDeps extends FlowDeps {
  taxonomies: TaxonomyStore;
  writer: DocumentWriter;
  /** Decides the sequence; on the spot when left out. */
  assembler?: Assembler;
  /** Draws the pages that can not be copied. */
  engine: PageEngine;
  /** Left out where nobody reviews: in an evaluation. */
  reviews?: ReviewStore;
}
