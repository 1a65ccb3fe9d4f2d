import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderBlobStore } from '#adapters/blob-folder/folder-blob-store.js';
import { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import type { RedisSettings } from '#adapters/queue-bullmq/redis.js';
import { RedisProgress } from '#adapters/queue-bullmq/redis-progress.js';
import { RedisRateLimiter } from '#adapters/rate-redis/redis-rate-limiter.js';
import { SqliteAuditLog } from '#adapters/records-sqlite/sqlite-audit-log.js';
import { SqliteDatabase } from '#adapters/records-sqlite/sqlite-database.js';
import { SqliteKeyStore } from '#adapters/records-sqlite/sqlite-key-store.js';
import { SqliteRecordStore } from '#adapters/records-sqlite/sqlite-record-store.js';
import { SqliteReviewStore } from '#adapters/records-sqlite/sqlite-review-store.js';
import { SqliteWebhookStore } from '#adapters/records-sqlite/sqlite-webhook-store.js';
import { KeyFileSigner } from '#adapters/signer-key-file/key-file-signer.js';
import { HttpWebhookSender } from '#adapters/webhook-http/http-webhook-sender.js';
import { type Role, roles } from '#domain/access/scope.js';
import { failure } from '#domain/failure/catalogue.js';
import { reviewPolicy } from '#domain/taxonomy/taxonomy.js';
import { makeKey } from '#pipeline/access/manage-keys.js';
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import { silentObserver } from '#ports/telemetry/observer.js';
import type { ApiAdapters } from '../adapters.js';
import { keyDeps } from '../bind-ports.js';
import { createApi } from '../create-api.js';
import { unwatchedRequests } from '../http/watched-requests.js';
import { UPLOAD_PACE } from '../packets/slow-uploads.js';
import type { ApiLogger, ApiSettings } from '../settings.js';
import { ADAPTERS, API_LOGGER, REQUESTS, SETTINGS } from '../tokens.js';

export const testSettings: ApiSettings = {
  maxUploadBytes: 64 << 20,
  maxFilesPerPacket: 5,
  defaultTaxonomy: 'us-mortgage',
  packetEngine: 'signals',
  rangePages: 8,
  reconcileEveryMs: 60_000,
  reconcileOlderThanMs: 60_000,
  retention: [],
  retentionEveryMs: 60_000,
  corsOrigins: [],
  linkMs: null,
  maxEventStreams: 100,
  uploadPace: UPLOAD_PACE,
  reviewLeaseMs: 60_000,
};

/** A PNG of one pixel: what the stand-in engine draws. */
export const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const engine: PageEngine = {
  countPages: async () => 1,
  async *render(_source, pages) {
    for (const sourcePage of pages) {
      yield {
        ...{ sourcePage, widthPt: 612, heightPt: 792, flags: [], engine: 'pdfium', cpuMs: 1 },
        text: { origin: 'none', widthPt: 612, heightPt: 792, lines: [] },
        quality: { inkRatio: 0, rotationDeg: 0, skewDeg: 0, sharpness: 0, effectiveDpi: null, imageCoverage: 0 },
        hashes: { content: 'c', perceptual: null },
        picture: { bytes: ONE_PIXEL, mediaType: 'image/png' },
      };
    }
  },
  close: async () => {},
};

const published = {
  ref: { id: 'us-mortgage', version: '1.0.0', sha256: 'a'.repeat(64) },
  taxonomy: {
    ...{ schema: 'docyard.taxonomy/1' as const, id: 'us-mortgage', version: '1.0.0', title: 'Test', description: 'For tests' },
    ...{ identifiers: {}, thresholds: { accept: 0.9, reject: 0.3 }, types: [], rules: [] },
    review: reviewPolicy.parse({}),
    products: [{ id: 'purchase', title: 'Purchase', requires: [] }],
  },
  yaml: 'schema: docyard.taxonomy/1\n',
};

const taxonomies: TaxonomyStore = {
  list: async () => [published.ref],
  get: async (id, version) => {
    if (id !== published.ref.id || (version ?? '1.0.0') !== '1.0.0') throw failure('taxonomy.unknown', 'none such');
    return published;
  },
  calibration: async () => null,
};

export interface TestApi {
  url: string;
  redis: RedisSettings;
  adapters: ApiAdapters;
  /** Every log line so far, as text. */
  logged: string[];
  /** A key of all roles for the tenant `default`. */
  key: string;
  /** Asks with that key, unless `init` brings another. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Makes another key. */
  makeKey(held: Role[], tenant?: string): Promise<string>;
  close(): Promise<void>;
}

/** The API on a free port, over the folder blob store, SQLite and the given Redis; only engine and taxonomy stand in. `brokenRecords`: methods that fail; `bind`: adapters in place of these. */
export const startTestApi = async (
  redisUrl: string,
  settings: Partial<ApiSettings> = {},
  brokenRecords: Partial<RecordStore> = {},
  bind: (queue: JobQueue) => Partial<ApiAdapters> = () => ({}),
): Promise<TestApi> => {
  const folder = await mkdtemp(join(tmpdir(), 'docyard-api-'));
  const database = await SqliteDatabase.open(join(folder, 'docyard.sqlite'));
  const redis = { url: redisUrl, prefix: `t${process.pid}-${Date.now()}` };
  const queue = BullmqJobQueue.connect(redis);
  const progress = new RedisProgress(redis);
  const logged: string[] = [];
  const write = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const bound = bind(queue);
  const adapters: ApiAdapters = {
    records: Object.assign(new SqliteRecordStore(database), brokenRecords),
    blobs: await FolderBlobStore.open(join(folder, 'blobs')),
    audit: new SqliteAuditLog(database),
    ...{ queue, progress, taxonomies, engine },
    signer: await KeyFileSigner.open({ path: join(folder, 'audit-key.pem'), makeIfAbsent: true }),
    observer: silentObserver,
    metrics: { contentType: 'text/plain', metrics: async () => 'docyard_up 1\n' },
    fetcherOf: () => null,
    wakes: null,
    wakeCaller: null,
    keys: new SqliteKeyStore(database),
    tokens: null,
    reviews: new SqliteReviewStore(database),
    webhooks: new SqliteWebhookStore(database),
    sender: new HttpWebhookSender({ allowedRanges: ['127.0.0.0/8'] }),
    ...bound,
    rates: bound.rates ?? RedisRateLimiter.connect({ ...redis, limit: 100_000, windowSeconds: 60 }),
  };
  const log: ApiLogger = { debug: write, info: write, warn: write, error: write };
  const app = await createApi({
    providers: [
      { provide: ADAPTERS, useValue: adapters },
      { provide: SETTINGS, useValue: { ...testSettings, ...settings } },
      { provide: API_LOGGER, useValue: log },
      { provide: REQUESTS, useValue: unwatchedRequests },
    ],
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await app.close();
    await Promise.all([queue.close(), progress.close(), adapters.rates.close()]);
    database.close();
    await rm(folder, { recursive: true, force: true });
  };
  const url = await app.getUrl();
  const makeTestKey = async (held: Role[], tenant = 'default'): Promise<string> => {
    const asked = { tenant, actor: 'system:test', label: 'test', roles: held, scopes: null, expiresInDays: null };
    return (await makeKey(asked, keyDeps(adapters))).secret;
  };
  const key = await makeTestKey([...roles]);
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { ...init, headers: { authorization: `Bearer ${key}`, ...(init.headers as Record<string, string>) } });
  return { url, redis, adapters, logged, key, fetch: ask, makeKey: makeTestKey, close };
};

/** Every blob of the store, the marks of unfinished work included. */
export const allBlobs = async ({ adapters }: TestApi, tenant = 'default'): Promise<string[]> => {
  const keys: string[] = [];
  for (const prefix of [`tenants/${tenant}`, 'tenants/_system']) {
    for await (const key of adapters.blobs.list(prefix)) keys.push(key);
  }
  return keys;
};
