import { SqliteAuditLog } from '#adapters/records-sqlite/sqlite-audit-log.js';
import { SqliteDatabase } from '#adapters/records-sqlite/sqlite-database.js';
import { SqliteRecordStore } from '#adapters/records-sqlite/sqlite-record-store.js';
import { SqliteReviewStore } from '#adapters/records-sqlite/sqlite-review-store.js';
import { SqliteWebhookStore } from '#adapters/records-sqlite/sqlite-webhook-store.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { ReviewStore } from '#ports/reviews/review-store.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';
import type { Config } from '#runtime/config/config.js';

interface Stores {
  records: RecordStore;
  audit: AuditLog;
  reviews: ReviewStore;
  webhooks: WebhookStore;
}

/** Binds records, audit, reviews and webhooks. Firestore's client is loaded only where it is used. */
export const openRecords = async ({ records }: Config): Promise<Stores> => {
  if (records.kind === 'firestore') {
    const { openFirestore } = await import('#adapters/records-firestore/open-firestore.js');
    return openFirestore(records);
  }
  const database = await SqliteDatabase.open(records.file);
  return {
    records: new SqliteRecordStore(database),
    audit: new SqliteAuditLog(database),
    reviews: new SqliteReviewStore(database),
    webhooks: new SqliteWebhookStore(database),
  };
};
