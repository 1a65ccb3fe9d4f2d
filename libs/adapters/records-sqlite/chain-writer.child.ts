import { SqliteAuditLog } from './sqlite-audit-log.js';
import { SqliteDatabase } from './sqlite-database.js';

/** Test process: appends to one chain over several connections at once, and tells when it has. */
const [, , path, name, handles, rounds] = process.argv;

const write = async (handle: number): Promise<void> => {
  const database = await SqliteDatabase.open(path!);
  const audit = new SqliteAuditLog(database);
  for (let round = 0; round < Number(rounds); round += 1) {
    const subject = `${name}.${handle}.${round}`;
    await audit.append('p1', { at: '2026-01-01T00:00:00Z', actor: `${name}`, action: 'seen', subject, detail: {} });
  }
  database.close();
};

await Promise.all(Array.from({ length: Number(handles) }, (_, handle) => write(handle)));
process.disconnect?.();
