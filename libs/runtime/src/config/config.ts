import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Engine } from '#domain/packet/packet.js';
import { parseRetention, type RetentionRule } from '#domain/retention/retention.js';
import { parseIngestPlaces, type TenantPlace } from '#ports/ingest/ingest-place.js';
import { type AccessConfig, accessConfigFrom } from './access-config.js';
import { type BlobConfig, blobConfigFrom } from './blob-config.js';
import { type DelaysConfig, delaysConfigFrom } from './delays-config.js';
import { readEnvironment } from './environment.js';
import { type RecordsConfig, recordsConfigFrom } from './records-config.js';
import { redisUrlFrom } from './redis-url.js';
import { type Environment, parseEnvironment } from './settings.js';

/** The parsed configuration, by what it is for. Read once, at bootstrap, and handed on; never read at import. */
export interface Config {
  /** Which build this is, as the audit has it. */
  build: string;
  redis: { url: string; prefix: string; lockMs: number };
  data: { folder: string };
  blobs: BlobConfig;
  records: RecordsConfig;
  delays: DelaysConfig;
  /** `makeIfAbsent`: of the embedded default only; a key that was to be mounted must be there. */
  audit: { key: AuditKey };
  /** Where clients may have files taken in from; nowhere when empty. `endpoint`: of Cloud Storage; null: Google's own. */
  ingest: { places: TenantPlace[]; endpoint: string | null };
  retention: { rules: RetentionRule[]; everyMs: number };
  reviews: { leaseMs: number };
  taxonomies: { folder: string; defaultId: string };
  models: {
    engine: Engine;
    apiKey: string | null;
    baseUrl: string;
    api: 'responses' | 'chat';
    /** Null: no such tier. */
    text: string | null;
    vision: string | null;
    timeoutMs: number;
    /** Calls at a time of one worker. */
    concurrency: number;
    /** Of each model, shared by the fleet; null: unlimited until the provider says otherwise. */
    requestsPerMinute: number | null;
    tokensPerMinute: number | null;
    packetBudgetUsd: number;
    tenantBudgetUsd: number;
    promptFolder: string;
    priceFile: string;
    /** Entry of the price table that prices both models; null: their own. */
    pricedAs: string | null;
  };
  api: { host: string; port: number; maxUploadBytes: number; maxFiles: number; maxPages: number; linkMs: number | null };
  health: { host: string; port: number };
  log: { level: string };
  /** What a packet may take from submission to its end. */
  slo: { packetMs: number };
  flow: { rangePages: number; reconcileMs: number; staleMs: number };
  worker: { concurrency: number | null; renderProcesses: number; shutdownMs: number; stuckMs: number };
  page: { readLimitMs: number; recogniseLimitMs: number; memoryLimitBytes: number };
  access: AccessConfig;
}

/** Where the key is that signs the heads of audit chains. `endpoint`: of Cloud KMS, for emulators; null: Google's own. */
export type AuditKey =
  | { kind: 'file'; path: string; makeIfAbsent: boolean }
  | { kind: 'kms'; keyVersion: string; endpoint: string | null };

const named = (model: string): string | null => (model === 'none' ? null : model);

const modelSettings = (env: Environment): Config['models'] => ({
  engine: env.DOCYARD_ENGINE,
  apiKey: env.OPENAI_API_KEY ?? null,
  baseUrl: env.OPENAI_BASE_URL,
  api: env.DOCYARD_MODEL_API,
  text: named(env.DOCYARD_TEXT_MODEL),
  vision: named(env.DOCYARD_VISION_MODEL),
  timeoutMs: env.DOCYARD_MODEL_TIMEOUT_MS,
  concurrency: env.DOCYARD_MODEL_CONCURRENCY,
  requestsPerMinute: env.DOCYARD_MODEL_RPM ?? null,
  tokensPerMinute: env.DOCYARD_MODEL_TPM ?? null,
  packetBudgetUsd: env.DOCYARD_PACKET_BUDGET_USD,
  tenantBudgetUsd: env.DOCYARD_TENANT_BUDGET_USD,
  promptFolder: resolve(env.DOCYARD_PROMPT_DIR),
  priceFile: resolve(env.DOCYARD_PRICES),
  pricedAs: env.DOCYARD_MODEL_PRICED_AS ?? null,
});

const auditKey = (env: Environment, dataFolder: string): AuditKey => {
  const { DOCYARD_AUDIT_KEY_FILE: file, DOCYARD_AUDIT_KMS_KEY: keyVersion, DOCYARD_KMS_ENDPOINT: endpoint = null } = env;
  if (keyVersion) return { kind: 'kms', keyVersion, endpoint };
  if (file) return { kind: 'file', path: resolve(file), makeIfAbsent: false };
  return { kind: 'file', path: join(dataFolder, 'audit-key.pem'), makeIfAbsent: true };
};

export const configFrom = (variables: Record<string, string | undefined>): Config => {
  const env = parseEnvironment(variables);
  const folder = resolve(env.DOCYARD_DATA_DIR);
  return {
    build: env.DOCYARD_BUILD,
    redis: { url: redisUrlFrom(env), prefix: env.DOCYARD_QUEUE_PREFIX, lockMs: env.DOCYARD_LOCK_MS },
    data: { folder },
    blobs: blobConfigFrom(env, join(folder, 'blobs')),
    records: recordsConfigFrom(env, join(folder, 'docyard.sqlite')),
    delays: delaysConfigFrom(env),
    audit: { key: auditKey(env, folder) },
    ingest: { places: parseIngestPlaces(env.DOCYARD_INGEST_FROM), endpoint: env.DOCYARD_GCS_ENDPOINT ?? null },
    retention: { rules: parseRetention(env.DOCYARD_RETENTION), everyMs: env.DOCYARD_RETENTION_EVERY_MS },
    reviews: { leaseMs: env.DOCYARD_REVIEW_LEASE_MS },
    taxonomies: { folder: resolve(env.DOCYARD_TAXONOMY_DIR), defaultId: env.DOCYARD_DEFAULT_TAXONOMY },
    models: modelSettings(env),
    api: {
      host: env.DOCYARD_API_HOST,
      port: env.DOCYARD_API_PORT,
      maxUploadBytes: env.DOCYARD_MAX_UPLOAD_BYTES,
      maxFiles: env.DOCYARD_MAX_FILES,
      maxPages: env.DOCYARD_MAX_PAGES,
      linkMs: env.DOCYARD_LINK_SECONDS === undefined ? null : env.DOCYARD_LINK_SECONDS * 1_000,
    },
    health: { host: env.DOCYARD_HEALTH_HOST, port: env.DOCYARD_HEALTH_PORT },
    log: { level: env.DOCYARD_LOG_LEVEL },
    slo: { packetMs: env.DOCYARD_PACKET_SLO_MS },
    flow: { rangePages: env.DOCYARD_RANGE_PAGES, reconcileMs: env.DOCYARD_RECONCILE_MS, staleMs: env.DOCYARD_STALE_MS },
    worker: {
      concurrency: env.DOCYARD_CONCURRENCY ?? null,
      renderProcesses: env.DOCYARD_RENDER_PROCESSES ?? availableParallelism(),
      shutdownMs: env.DOCYARD_SHUTDOWN_MS,
      stuckMs: env.DOCYARD_STUCK_MS,
    },
    page: {
      readLimitMs: env.DOCYARD_READ_LIMIT_MS,
      recogniseLimitMs: env.DOCYARD_RECOGNISE_LIMIT_MS,
      memoryLimitBytes: env.DOCYARD_PAGE_MEMORY_MB * 1024 * 1024,
    },
    access: accessConfigFrom(env, folder),
  };
};

export const loadConfig = (): Config => configFrom(readEnvironment());
