import type { AuditRecord } from '#domain/audit/audit-record.js';

/** A chain as JSON lines, as `docyard audit verify` reads it. */
export async function* linesOf(records: AsyncIterable<AuditRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}
