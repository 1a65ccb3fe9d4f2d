import type { AuditRecord } from '#domain/audit/audit-record.js';
import { failure } from '#domain/failure/catalogue.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { RecordStore } from '#ports/records/record-store.js';

export interface ChainDeps {
  records: Pick<RecordStore, 'getPacket'>;
  audit: AuditLog;
}

/**
 * The chain of the tenant's packet, also when the packet itself is gone: then it must say itself whose it is. Failure
 * `resource.missing`, before anything is given out.
 */
export const ownChain = async (
  { tenant, packetId }: { tenant: string; packetId: string },
  { records, audit }: ChainDeps,
): Promise<AsyncIterable<AuditRecord>> => {
  const chain = audit.read(packetId)[Symbol.asyncIterator]();
  const first = await chain.next();
  if (first.done) throw failure('resource.missing', 'no such packet');
  const owner = (await records.getPacket(packetId))?.tenant ?? first.value.detail.tenant;
  if (owner !== tenant) throw failure('resource.missing', 'no such packet');
  return (async function* () {
    yield first.value;
    for (let next = await chain.next(); !next.done; next = await chain.next()) yield next.value;
  })();
};
