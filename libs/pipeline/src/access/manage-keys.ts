import { type ApiKey, keyText, readKey, SECRET_BYTES } from '#domain/access/api-key.js';
import type { Role, Scope } from '#domain/access/scope.js';
import { failure } from '#domain/failure/catalogue.js';
import type { KeyStore } from '#ports/access/key-store.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import { recordAccess } from './access-chain.js';

export interface KeyDeps {
  keys: KeyStore;
  audit: AuditLog;
  now: () => Date;
  newId: () => string;
  /** So many bytes that nobody can foretell. */
  randomBytes: (count: number) => Uint8Array;
}

export interface NewKey {
  tenant: string;
  /** Who makes it. */
  actor: string;
  label: string;
  roles: Role[];
  scopes: Scope[] | null;
  expiresInDays: number | null;
}

const DAY_MS = 86_400_000;

/** A key of this text, as it is kept. Throws where the text is none. */
export const keyOf = (text: string, asked: NewKey, at: Date): ApiKey => {
  const read = readKey(text);
  if (!read) throw new Error('not an API key of Docyard’s');
  const { tenant, actor, label, roles, scopes, expiresInDays } = asked;
  const expiresAt = expiresInDays === null ? null : new Date(at.getTime() + expiresInDays * DAY_MS).toISOString();
  return { ...read, tenant, label, roles, scopes, createdAt: at.toISOString(), createdBy: actor, expiresAt, revokedAt: null };
};

const recordMade = (key: ApiKey, deps: KeyDeps): Promise<void> => {
  const { id, tenant, createdBy: actor, roles, scopes, expiresAt } = key;
  const detail = { roles: roles.join(' '), scopes: scopes?.join(' ') ?? null, expiresAt };
  return recordAccess({ tenant, actor, action: 'key.made', subject: id, detail }, deps, `key.made.${id}`);
};

/** Makes a key and tells it, this once. */
export const makeKey = async (asked: NewKey, deps: KeyDeps): Promise<{ key: ApiKey; secret: string }> => {
  const secret = keyText(deps.newId(), deps.randomBytes(SECRET_BYTES));
  const key = keyOf(secret, asked, deps.now());
  await deps.keys.add(key);
  await recordMade(key, deps);
  return { key, secret };
};

/** Lets a key in that lies in a file: the local one, or one mounted from a secret. A key that was revoked stays so. */
export const admitKey = async (text: string, asked: NewKey, deps: KeyDeps): Promise<void> => {
  const key = keyOf(text, asked, deps.now());
  if (await deps.keys.add(key)) await recordMade(key, deps);
};

/** Revokes a key of the tenant's, for good. Failure `resource.missing`. */
export const revokeKey = async (asked: { tenant: string; actor: string; id: string }, deps: KeyDeps): Promise<ApiKey> => {
  const { tenant, actor, id } = asked;
  const key = await deps.keys.revoke(tenant, id, deps.now().toISOString());
  if (!key) throw failure('resource.missing', 'no such API key');
  await recordAccess({ tenant, actor, action: 'key.revoked', subject: id, detail: {} }, deps, `key.revoked.${id}`);
  return key;
};
