import type { AuditEntry } from '#domain/audit/audit-record.js';
import type { AuditLog } from '#ports/audit/audit-log.js';

/** A tenant's own chain: who was let in, who was not, who is told. No packet has such an id. */
export const accessChain = (tenant: string): string => `access.${tenant}`;

export interface AccessEvent {
  tenant: string;
  actor: string;
  action: 'key.made' | 'key.revoked' | 'access.denied' | 'webhook.made' | 'webhook.removed' | 'webhook.replayed';
  /** Id of the key, the packet or the webhook. */
  subject: string;
  detail: AuditEntry['detail'];
}

/** Writes into the tenant's access chain. `once`: see AuditLog. */
export const recordAccess = async (
  { tenant, ...event }: AccessEvent,
  { audit, now }: { audit: AuditLog; now: () => Date },
  once?: string,
): Promise<void> => {
  await audit.append(accessChain(tenant), { at: now().toISOString(), ...event }, once);
};
