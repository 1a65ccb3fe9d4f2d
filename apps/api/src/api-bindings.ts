import type { Provider } from '@nestjs/common';
import { monotonicFactory } from 'ulid';
import type { FlowDeps } from '#pipeline/deps.js';
import type { DeleteDeps } from '#pipeline/submit/delete-packet.js';
import type { SubmitDeps } from '#pipeline/submit/submit-deps.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { JobQueue, ProgressChannel } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import type { Observer } from '#ports/telemetry/observer.js';
import { sniffMediaType } from './media-sniffer.js';
import type { ApiLogger, ApiSettings, MetricsSource } from './settings.js';
import * as tokens from './tokens.js';

/** The adapters that the API stands on, whatever they are. */
export interface ApiAdapters {
  records: RecordStore;
  blobs: BlobStore;
  audit: AuditLog;
  queue: JobQueue;
  progress: ProgressChannel;
  taxonomies: TaxonomyStore;
  engine: PageEngine;
  observer: Observer;
  metrics: MetricsSource;
  log: ApiLogger;
}

const now = () => new Date();

const flowDeps = (adapters: ApiAdapters, { rangePages }: ApiSettings): FlowDeps => ({
  ...adapters,
  actor: 'system:api',
  now,
  rangePages,
});

const submitDeps = (adapters: ApiAdapters, settings: ApiSettings): SubmitDeps & DeleteDeps => ({
  ...adapters,
  sniff: sniffMediaType,
  now,
  newId: monotonicFactory(),
  limits: { maxBytes: settings.maxUploadBytes, maxFiles: settings.maxFilesPerPacket },
  rangePages: settings.rangePages,
  defaultTaxonomy: settings.defaultTaxonomy,
});

/** Adapters to Nest's tokens. */
export const bindApi = (adapters: ApiAdapters, settings: ApiSettings): Provider[] => {
  const values: [symbol, unknown][] = [
    [tokens.RECORDS, adapters.records],
    [tokens.BLOBS, adapters.blobs],
    [tokens.AUDIT, adapters.audit],
    [tokens.QUEUE, adapters.queue],
    [tokens.PROGRESS, adapters.progress],
    [tokens.TAXONOMIES, adapters.taxonomies],
    [tokens.PAGE_ENGINE, adapters.engine],
    [tokens.METRICS, adapters.metrics],
    [tokens.LOGGER, adapters.log],
    [tokens.SETTINGS, settings],
    [tokens.FLOW_DEPS, flowDeps(adapters, settings)],
    [tokens.SUBMIT_DEPS, submitDeps(adapters, settings)],
  ];
  return values.map(([provide, useValue]) => ({ provide, useValue }));
};
