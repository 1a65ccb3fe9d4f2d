import type { AuditRecord } from '#domain/audit/audit-record.js';
import { failure } from '#domain/failure/catalogue.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { SUBMITTED } from '../housekeeping/lifecycle-audit.js';

export interface ChainDeps {
  records: Pick<RecordStore, 'getPacket'>;
  audit: AuditLog;
}

/** The chain outlives its packet: then it must say itself whose it is. Not always first: a worker may have been quicker. */
const tenantIn = async (chain: AsyncIterable<AuditRecord>): Promise<unknown> => {
  for await (const { action, detail } of chain) if (action === SUBMITTED) return detail.tenant;
  return null;
};

/** The chain of the tenant's packet, also when the packet itself is gone. Failure `resource.missing` where there is none. */
export const ownChain = async (
  { tenant, packetId }: { tenant: string; packetId: string },
  { records, audit }: ChainDeps,
): Promise<AsyncIterable<AuditRecord>> => {
  const owner = (await records.getPacket(packetId))?.tenant ?? (await tenantIn(audit.read(packetId)));
  if (owner !== tenant) throw failure('resource.missing', 'no such packet');
  return audit.read(packetId);
};
