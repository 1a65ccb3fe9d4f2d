import type { ApiKey } from '#domain/access/api-key.js';

/** The API keys of all tenants, without the keys themselves. Revoked ones stay, so that audit chains can be read. */
export interface KeyStore {
  /** Keeps a new key. False, and nothing changed, where the id is taken: adding twice is adding once. */
  add(key: ApiKey): Promise<boolean>;
  /** By its id alone: who asks does not say for which tenant, the key does. */
  get(id: string): Promise<ApiKey | null>;
  /** A tenant's keys, the latest first. */
  list(tenant: string): Promise<ApiKey[]>;
  /** Revokes a tenant's key for good. The key as it is then, with the time of the first revocation; null where the tenant has none such. */
  revoke(tenant: string, id: string, at: string): Promise<ApiKey | null>;
}
