import type { AuditEntry, AuditRecord } from '#domain/audit/audit-record.js';

/** One append-only chain per packet, gap-free under concurrent writers. */
export interface AuditLog {
  /**
   * Appends at the next sequence number. `once` names the event: a second append with the same packet and name
   * returns the first one's record, so that a repeated step leaves one trace.
   */
  append(packetId: string, entry: AuditEntry, once?: string): Promise<AuditRecord>;
  /** From `seq` 1, in order. */
  read(packetId: string): AsyncIterable<AuditRecord>;
}
