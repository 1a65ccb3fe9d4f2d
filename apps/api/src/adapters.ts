import type { KeyStore } from '#ports/access/key-store.js';
import type { RateLimiter } from '#ports/access/rate-limiter.js';
import type { TokenVerifier } from '#ports/access/token-verifier.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { SourceFetcher } from '#ports/ingest/source-fetcher.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { JobQueue, ProgressChannel } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { ReviewStore } from '#ports/reviews/review-store.js';
import type { Signer } from '#ports/signer/signer.js';
import type { TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import type { Observer } from '#ports/telemetry/observer.js';
import type { DelayedWake } from '#ports/wake/delayed-wake.js';
import type { WakeCaller } from '#ports/wake/wake-caller.js';
import type { WebhookSender } from '#ports/webhooks/webhook-sender.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';
import type { MetricsSource } from './settings.js';

/** The ports that the API stands on, bound to whatever the configuration says. */
export interface ApiAdapters {
  records: RecordStore;
  blobs: BlobStore;
  audit: AuditLog;
  queue: JobQueue;
  progress: ProgressChannel;
  taxonomies: TaxonomyStore;
  engine: PageEngine;
  signer: Signer;
  observer: Observer;
  metrics: MetricsSource;
  /** Who calls for parked jobs: to take calls back. Null where nobody is asked to. */
  wakes: DelayedWake | null;
  /** Opens files that a tenant's clients name by URI; null where it has no place for them. */
  fetcherOf: (tenant: string) => SourceFetcher | null;
  /** Null: nobody was asked to call. */
  wakeCaller: WakeCaller | null;
  keys: KeyStore;
  /** Null: no identity provider is configured. */
  tokens: TokenVerifier | null;
  rates: RateLimiter;
  webhooks: WebhookStore;
  /** Says which targets could never be reached; the assemble pool sends. */
  sender: Pick<WebhookSender, 'refusal'>;
  /** What people are asked, and what they did. */
  reviews: ReviewStore;
}
