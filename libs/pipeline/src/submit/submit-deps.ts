import type { Engine } from '#domain/packet/packet.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { SourceFetcher } from '#ports/ingest/source-fetcher.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';
import type { FormField } from './submission-form.js';
import type { IncomingFile, Sniff } from './take-file.js';

export interface SubmitLimits {
  /** Bytes of all files of one packet together. */
  maxBytes: number;
  maxFiles: number;
}

export interface SubmitDeps {
  records: RecordStore;
  blobs: BlobStore;
  audit: AuditLog;
  queue: JobQueue;
  taxonomies: TaxonomyStore;
  /** Who is told of packets that came in; left out: nobody. */
  webhooks?: WebhookStore;
  sniff: Sniff;
  /** Opens files that a tenant's clients name instead of uploading them; null where it has no place for them. */
  fetcherOf: (tenant: string) => SourceFetcher | null;
  now: () => Date;
  /** A new packet's id (ULID). */
  newId: () => string;
  limits: SubmitLimits;
  /** Pages of one render step. */
  rangePages: number;
  /** Taxonomy of packets that name none, at its highest version. */
  defaultTaxonomy: string;
  /** Who may decide the pages of packets submitted now. */
  packetEngine: Engine;
}

/** A part of the upload, in the order it comes. A file's content must be read before the next part is asked for. */
export type SubmissionPart = ({ kind: 'file' } & IncomingFile) | ({ kind: 'field' } & FormField);

export interface SubmissionInput {
  tenant: string;
  /** As the audit has it: `client:<who>`. */
  actor: string;
  idempotencyKey: string | null;
  parts: AsyncIterable<SubmissionPart>;
  traceparent?: string;
}
