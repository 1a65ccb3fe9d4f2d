import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { failure } from '#domain/failure/catalogue.js';
import type { TokenClaims, TokenVerifier } from '#ports/access/token-verifier.js';
import { discoverKeys } from './discover-keys.js';

export interface TokenSettings {
  issuer: string;
  audience: string;
  /** Null: as the issuer's own discovery document says. */
  keysUrl: string | null;
  /** Of signatures; public-key ones only, so that nobody signs with what is public. */
  algorithms: readonly string[];
  /** Names of claims; dots lead into objects (`realm_access.roles`). */
  tenantClaim: string;
  rolesClaim: string;
  /** Least time between two looks for a key that is not among those known. */
  cooldownMs?: number;
}

type KeySet = ReturnType<typeof createRemoteJWKSet>;

const COOLDOWN_MS = 30_000;
/** A signing key that the provider withdrew is trusted no longer than this. */
const KEYS_KEPT_MS = 600_000;
const KEYS_TIMEOUT_MS = 5_000;
const CLOCK_TOLERANCE_SECONDS = 30;
/** Whatever a token says of its own end. */
const MAX_TOKEN_AGE = '24h';

const refused = (): Error =>
  failure('request.unauthenticated', 'no token of the configured issuer for this audience that is valid now');

const claimAt = (claims: JWTPayload, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], claims);

/** No such key is the token's fault; keys that can not be fetched are not. */
const isTokensFault = (thrown: unknown): boolean =>
  thrown instanceof errors.JWKSNoMatchingKey ||
  thrown instanceof errors.JWKSMultipleMatchingKeys ||
  thrown instanceof errors.JOSENotSupported;

/** Checks an identity provider's tokens: signature by a key it publishes, algorithm, issuer, audience, times. */
export class JoseTokenVerifier implements TokenVerifier {
  readonly #settings: TokenSettings;
  #keys: Promise<KeySet> | null = null;

  constructor(settings: TokenSettings) {
    this.#settings = settings;
  }

  async verify(token: string): Promise<TokenClaims> {
    const { issuer, audience, algorithms, tenantClaim, rolesClaim } = this.#settings;
    const options = {
      ...{ issuer, audience, algorithms: [...algorithms], requiredClaims: ['sub', 'exp'] },
      ...{ clockTolerance: CLOCK_TOLERANCE_SECONDS, maxTokenAge: MAX_TOKEN_AGE },
    };
    try {
      const { payload } = await jwtVerify(token, (...asked: Parameters<KeySet>) => this.#keyFor(...asked), options);
      if (typeof payload.sub !== 'string' || payload.sub === '') throw refused();
      return { issuer, subject: payload.sub, tenant: claimAt(payload, tenantClaim), roles: claimAt(payload, rolesClaim) };
    } catch (thrown) {
      // The library's errors carry the claims: nobody may see them.
      throw thrown instanceof KeysAway ? failure('service.unavailable', 'the issuer’s keys could not be fetched') : refused();
    }
  }

  async #keyFor(...asked: Parameters<KeySet>): Promise<Awaited<ReturnType<KeySet>>> {
    try {
      this.#keys ??= this.#openKeys();
      const keys = await this.#keys;
      return await keys(...asked);
    } catch (thrown) {
      throw isTokensFault(thrown) ? thrown : new KeysAway();
    }
  }

  async #openKeys(): Promise<KeySet> {
    const { issuer, keysUrl, cooldownMs } = this.#settings;
    try {
      const url = keysUrl === null ? await discoverKeys(issuer, KEYS_TIMEOUT_MS) : new URL(keysUrl);
      const times = { cacheMaxAge: KEYS_KEPT_MS, timeoutDuration: KEYS_TIMEOUT_MS, cooldownDuration: cooldownMs ?? COOLDOWN_MS };
      return createRemoteJWKSet(url, times);
    } catch (thrown) {
      // The next token asks anew.
      this.#keys = null;
      throw thrown;
    }
  }
}

class KeysAway extends Error {}
