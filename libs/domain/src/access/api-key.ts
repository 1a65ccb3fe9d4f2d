import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { role, scope } from './scope.js';
import { tenantId } from './tenant-id.js';

/** What is kept of an API key: everything but the key. */
export const apiKey = z.object({
  id: z.string(),
  tenant: tenantId,
  /** For people who look through the list. */
  label: z.string(),
  roles: z.array(role),
  /** Of what the roles allow, only this; null for all of it. */
  scopes: z.array(scope).nullable(),
  /** SHA-256 of the secret, hex. The secret has 256 random bits, so nobody guesses it and no slow hash is needed. */
  secretSha256: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** Null: until it is revoked. */
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type ApiKey = z.infer<typeof apiKey>;

export const SECRET_BYTES = 32;
const PREFIX = 'dyk';
const SHAPE = /^dyk_([0-9A-HJKMNP-TV-Z]{26})_([A-Za-z0-9_-]{43})$/;

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The key as a client has it: `dyk_<id>_<secret>`. The prefix lets scanners find keys that leaked. */
export const keyText = (id: string, secret: Uint8Array): string => `${PREFIX}_${id}_${Buffer.from(secret).toString('base64url')}`;

/** The key's id and the digest of its secret; null where the text is no key of ours. */
export const readKey = (text: string): { id: string; secretSha256: string } | null => {
  const [, id, secret] = SHAPE.exec(text) ?? [];
  return id && secret ? { id, secretSha256: digestOf(secret) } : null;
};

/** Why the key does not open anything now, null where it does. `secretSha256`: of what the caller sent. */
export const keyFault = (key: ApiKey, secretSha256: string, now: Date): 'wrong' | 'revoked' | 'expired' | null => {
  const [kept, sent] = [Buffer.from(key.secretSha256, 'hex'), Buffer.from(secretSha256, 'hex')];
  if (kept.length !== sent.length || !timingSafeEqual(kept, sent)) return 'wrong';
  if (key.revokedAt !== null) return 'revoked';
  return key.expiresAt !== null && Date.parse(key.expiresAt) <= now.getTime() ? 'expired' : null;
};
