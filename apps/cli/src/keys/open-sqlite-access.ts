import { SqliteAuditLog } from '#adapters/records-sqlite/sqlite-audit-log.js';
import { SqliteDatabase } from '#adapters/records-sqlite/sqlite-database.js';
import { SqliteKeyStore } from '#adapters/records-sqlite/sqlite-key-store.js';

/** Keys and audit of the embedded records. */
export const openSqliteAccess = async (file: string) => {
  const database = await SqliteDatabase.open(file);
  const close = async (): Promise<void> => database.close();
  return { keys: new SqliteKeyStore(database), audit: new SqliteAuditLog(database), close };
};
