import type { KeyStore } from '#ports/access/key-store.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { ReviewStore } from '#ports/reviews/review-store.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';
import { FirestoreAuditLog } from './firestore-audit-log.js';
import { FirestoreDatabase, type FirestoreOptions } from './firestore-database.js';
import { FirestoreKeyStore } from './firestore-key-store.js';
import { FirestoreRecordStore } from './firestore-record-store.js';
import { FirestoreReviewStore } from './firestore-review-store.js';
import { FirestoreWebhookStore } from './firestore-webhook-store.js';

export interface FirestoreStores {
  records: RecordStore;
  audit: AuditLog;
  keys: KeyStore;
  reviews: ReviewStore;
  webhooks: WebhookStore;
}

/** Records, audit, keys, reviews and webhooks over one client. Closing the records closes it. */
export const openFirestore = async (options: FirestoreOptions): Promise<FirestoreStores> => {
  const database = await FirestoreDatabase.open(options);
  return {
    records: new FirestoreRecordStore(database),
    audit: new FirestoreAuditLog(database),
    keys: new FirestoreKeyStore(database),
    reviews: new FirestoreReviewStore(database),
    webhooks: new FirestoreWebhookStore(database),
  };
};
