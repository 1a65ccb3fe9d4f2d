import type { AuditLog } from '#ports/audit/audit-log.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { FirestoreAuditLog } from './firestore-audit-log.js';
import { FirestoreDatabase, type FirestoreOptions } from './firestore-database.js';
import { FirestoreRecordStore } from './firestore-record-store.js';

/** Records and audit over one client. Closing the records closes it. */
export const openFirestore = async (options: FirestoreOptions): Promise<{ records: RecordStore; audit: AuditLog }> => {
  const database = await FirestoreDatabase.open(options);
  return { records: new FirestoreRecordStore(database), audit: new FirestoreAuditLog(database) };
};
