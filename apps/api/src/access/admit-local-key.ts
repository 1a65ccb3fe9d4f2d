import { roles } from '#domain/access/scope.js';
import { DEFAULT_TENANT } from '#domain/access/tenant-id.js';
import { admitKey, type KeyDeps } from '#pipeline/access/manage-keys.js';
import { ensureLocalKey, readLocalKey } from '#runtime/access/local-key.js';
import type { AccessConfig } from '#runtime/config/access-config.js';

/** Told on stderr once, when it is made: there is no other way to learn it but the file, which its owner alone may read. */
const tell = (key: string, path: string): void =>
  void process.stderr.write(`An API key of all roles was made, and is kept in ${path}:\n${key}\n`);

/** Lets the local key in, made where it is to be made. Throws a sentence where it should be there and is not. */
export const admitLocalKey = async (local: NonNullable<AccessConfig['localKey']>, deps: KeyDeps): Promise<void> => {
  const { path, makeIfAbsent } = local;
  const { key, isNew } = makeIfAbsent ? await ensureLocalKey(path) : { key: await readLocalKey(path), isNew: false };
  if (key === null) throw new Error(`There is no API key at ${path}; mount it there, or unset DOCYARD_LOCAL_KEY_FILE`);
  const asked = { label: 'local key', roles: [...roles], scopes: null, expiresInDays: null };
  await admitKey(key, { tenant: DEFAULT_TENANT, actor: 'system:api', ...asked }, deps);
  if (isNew) tell(key, path);
};
