import type { Principal } from '#domain/access/principal.js';
import { failure } from '#domain/failure/catalogue.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { recordAccess } from './access-chain.js';

export interface ForeignDeps {
  records: Pick<RecordStore, 'getPacket'>;
  audit: AuditLog;
  now: () => Date;
}

const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/**
 * Refuses who asks for another tenant's packet, like one that never was: `resource.missing`. The owner's access chain says
 * that somebody tried, one record a minute for each who tries: who tries often must not fill it.
 */
export const refuseForeign = async (
  { principal, packetId }: { principal: Pick<Principal, 'tenant' | 'actor'>; packetId: string },
  deps: ForeignDeps,
): Promise<void> => {
  const owner = (await deps.records.getPacket(packetId))?.tenant;
  if (owner === undefined || owner === principal.tenant) return;
  const minute = deps.now().toISOString().slice(0, MINUTE);
  const event = { tenant: owner, actor: principal.actor, action: 'access.denied', subject: packetId, detail: {} } as const;
  await recordAccess(event, deps, `access.denied.${principal.actor}.${minute}`);
  throw failure('resource.missing', 'no such packet');
};
