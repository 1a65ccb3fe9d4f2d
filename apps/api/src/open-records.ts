import { SqliteAuditLog } from '#adapters/records-sqlite/sqlite-audit-log.js';
import { SqliteDatabase } from '#adapters/records-sqlite/sqlite-database.js';
import { SqliteKeyStore } from '#adapters/records-sqlite/sqlite-key-store.js';
import { SqliteRecordStore } from '#adapters/records-sqlite/sqlite-record-store.js';
import { SqliteReviewStore } from '#adapters/records-sqlite/sqlite-review-store.js';
import { SqliteWebhookStore } from '#adapters/records-sqlite/sqlite-webhook-store.js';
import type { Config } from '#runtime/config/config.js';
import type { ApiAdapters } from './adapters.js';

/** Binds records, audit, reviews, API keys and webhooks. Firestore's client is loaded only where it is used. */
export const openRecords = async ({
  records,
}: Config): Promise<Pick<ApiAdapters, 'records' | 'audit' | 'reviews' | 'keys' | 'webhooks'>> => {
  if (records.kind === 'firestore') {
    const { openFirestore } = await import('#adapters/records-firestore/open-firestore.js');
    return openFirestore(records);
  }
  const database = await SqliteDatabase.open(records.file);
  return {
    records: new SqliteRecordStore(database),
    audit: new SqliteAuditLog(database),
    keys: new SqliteKeyStore(database),
    webhooks: new SqliteWebhookStore(database),
    reviews: new SqliteReviewStore(database),
  };
};
