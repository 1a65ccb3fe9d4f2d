import { type AuditEntry, type AuditRecord, auditRecord } from '#domain/audit/audit-record.js';
import { type ChainHead, linkRecord } from '#domain/audit/chain.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { SqliteDatabase } from './sqlite-database.js';

const READ_AHEAD = 500;

const recordOf = (row: Record<string, unknown>): AuditRecord => auditRecord.parse(JSON.parse(row.body as string));

/** Chains beside the records, apart from the packets they speak of: they stay when a packet is erased. */
export class SqliteAuditLog implements AuditLog {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  append(packetId: string, entry: AuditEntry, once?: string): Promise<AuditRecord> {
    return this.#database.transaction(() => {
      const first = once === undefined ? undefined : this.#once(packetId, once);
      if (first) return first;
      const record = linkRecord(this.#head(packetId), packetId, entry);
      const sql = 'INSERT INTO audit (packet_id, seq, once, hash, body) VALUES (?, ?, ?, ?, ?)';
      this.#database.runNow(sql, packetId, record.seq, once ?? null, record.hash, JSON.stringify(record));
      return record;
    });
  }

  async *read(packetId: string): AsyncIterable<AuditRecord> {
    for (let after = 0; ; ) {
      const sql = 'SELECT body FROM audit WHERE packet_id = ? AND seq > ? ORDER BY seq LIMIT ?';
      const records = (await this.#database.all(sql, packetId, after, READ_AHEAD)).map(recordOf);
      yield* records;
      if (records.length < READ_AHEAD) return;
      after = records.at(-1)!.seq;
    }
  }

  #once(packetId: string, once: string): AuditRecord | undefined {
    const row = this.#database.getNow('SELECT body FROM audit WHERE packet_id = ? AND once = ?', packetId, once);
    return row && recordOf(row);
  }

  #head(packetId: string): ChainHead | null {
    const row = this.#database.getNow('SELECT seq, hash FROM audit WHERE packet_id = ? ORDER BY seq DESC LIMIT 1', packetId);
    return row ? { seq: row.seq as number, hash: row.hash as string } : null;
  }
}
