import { keyFault, readKey } from '#domain/access/api-key.js';
import { type Principal, principalOf, subjectActor } from '#domain/access/principal.js';
import { type Role, role } from '#domain/access/scope.js';
import { tenantId } from '#domain/access/tenant-id.js';
import { failure } from '#domain/failure/catalogue.js';
import type { KeyStore } from '#ports/access/key-store.js';
import type { TokenVerifier } from '#ports/access/token-verifier.js';

export interface AuthenticateDeps {
  keys: Pick<KeyStore, 'get'>;
  /** Null where no identity provider is configured. */
  tokens: TokenVerifier | null;
  now: () => Date;
}

/** As long as anything we hand out or a provider makes; more is not looked at. */
const MAX_CREDENTIAL = 8_192;

/** `Authorization: Bearer …` (RFC 6750, 2.1); null for anything else. */
const bearerOf = (header: string | undefined): string | null => {
  if (header === undefined || header.length > MAX_CREDENTIAL) return null;
  return /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(header)?.[1] ?? null;
};

/** Nothing of what was wrong: a stranger does not learn which keys there are. */
const refusedKey = () => failure('request.unauthenticated', 'the API key is unknown, revoked or expired');

const byKey = async (sent: { id: string; secretSha256: string }, { keys, now }: AuthenticateDeps): Promise<Principal> => {
  const key = await keys.get(sent.id);
  if (!key || keyFault(key, sent.secretSha256, now())) throw refusedKey();
  return principalOf({ tenant: key.tenant, actor: `client:${key.id}`, roles: key.roles }, key.scopes);
};

/** Roles of ours among those claimed, as a list or as words in one string; others are somebody else's. */
const rolesIn = (claimed: unknown): Role[] => {
  const words: unknown[] = Array.isArray(claimed) ? claimed : typeof claimed === 'string' ? claimed.split(/[\s,]+/) : [];
  return words.flatMap((word) => role.safeParse(word).data ?? []);
};

const byToken = async (token: string, tokens: TokenVerifier): Promise<Principal> => {
  const claims = await tokens.verify(token);
  const tenant = tenantId.safeParse(claims.tenant);
  if (!tenant.success) throw failure('request.unauthenticated', 'the token names no tenant');
  const actor = subjectActor(claims.issuer, claims.subject);
  return principalOf({ tenant: tenant.data, actor, roles: rolesIn(claims.roles) }, null);
};

/**
 * Who is asking, by the `Authorization` header: an API key of ours or a token of the identity provider. The tenant comes from
 * here and from nowhere else. Failures `request.unauthenticated`, `service.unavailable`.
 */
export const authenticate = async (header: string | undefined, deps: AuthenticateDeps): Promise<Principal> => {
  const credential = bearerOf(header);
  if (credential === null) throw failure('request.unauthenticated', 'no bearer token and no API key');
  const key = readKey(credential);
  if (key) return byKey(key, deps);
  if (!deps.tokens) throw refusedKey();
  return byToken(credential, deps.tokens);
};
