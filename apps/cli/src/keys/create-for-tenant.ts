import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import type { KeyRequest } from '#contracts/http/api-keys.js';
import { tenantId } from '#domain/access/tenant-id.js';
import { failure } from '#domain/failure/catalogue.js';
import { makeKey } from '#pipeline/access/manage-keys.js';
import type { KeyStore } from '#ports/access/key-store.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import { loadConfig } from '#runtime/config/config.js';

interface Stores {
  keys: KeyStore;
  audit: AuditLog;
  close(): Promise<void>;
}

const openStores = async (): Promise<Stores> => {
  const { records } = loadConfig();
  if (records.kind === 'firestore') {
    const { openFirestore } = await import('#adapters/records-firestore/open-firestore.js');
    const stores = await openFirestore(records);
    return { ...stores, close: () => stores.records.close() };
  }
  const { openSqliteAccess } = await import('./open-sqlite-access.js');
  return openSqliteAccess(records.file);
};

/** The first key of a tenant is made by whoever holds the records: no API key opens more than its own tenant. */
export const createForTenant = async (name: string, asked: KeyRequest): Promise<{ id: string; key: string }> => {
  const tenant = tenantId.safeParse(name);
  if (!tenant.success) throw failure('request.invalid', 'the tenant’s name must be lower-case letters, digits and hyphens');
  const { close, ...stores } = await openStores();
  try {
    const deps = { ...stores, now: () => new Date(), newId: () => ulid(), randomBytes };
    const { label, roles, scopes = null, expiresInDays = null } = asked;
    const request = { tenant: tenant.data, actor: 'system:operator', label, roles, scopes, expiresInDays };
    const { key, secret } = await makeKey(request, deps);
    return { id: key.id, key: secret };
  } finally {
    await close();
  }
};
