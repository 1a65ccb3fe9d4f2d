import { join, resolve } from 'node:path';
import type { Environment } from './settings.js';

/** Who may come in, how often, and from which pages. */
export interface AccessConfig {
  /** A file with a key of all roles; null where nobody set one up and none is made. `makeIfAbsent`: of the embedded default only. */
  localKey: { path: string; makeIfAbsent: boolean } | null;
  /** Null: no identity provider, API keys only. */
  oidc: {
    issuer: string;
    audience: string;
    /** Null: as the issuer's discovery document says. */
    keysUrl: string | null;
    algorithms: string[];
    tenantClaim: string;
    rolesClaim: string;
  } | null;
  /** Requests of one tenant in a minute. */
  requestsPerMinute: number;
  /** Event streams of one tenant at one replica. */
  maxEventStreams: number;
  /** Origins of web pages that may call; empty: none. */
  corsOrigins: string[];
  /** Private ranges (CIDR) that webhooks may be sent to; empty: none. */
  privateTargets: string[];
}

type AccessSettings = Pick<
  Environment,
  | 'DOCYARD_RECORDS'
  | 'DOCYARD_LOCAL_KEY_FILE'
  | 'DOCYARD_OIDC_ISSUER'
  | 'DOCYARD_OIDC_AUDIENCE'
  | 'DOCYARD_OIDC_JWKS_URL'
  | 'DOCYARD_OIDC_ALGORITHMS'
  | 'DOCYARD_OIDC_TENANT_CLAIM'
  | 'DOCYARD_OIDC_ROLES_CLAIM'
  | 'DOCYARD_RATE_LIMIT'
  | 'DOCYARD_CORS_ORIGINS'
  | 'DOCYARD_MAX_EVENT_STREAMS'
  | 'DOCYARD_WEBHOOK_PRIVATE_TARGETS'
>;

const words = (text: string): string[] => text.split(',').filter((word) => word !== '');

const localKeyOf = (env: AccessSettings, dataFolder: string): AccessConfig['localKey'] => {
  if (env.DOCYARD_LOCAL_KEY_FILE) return { path: resolve(env.DOCYARD_LOCAL_KEY_FILE), makeIfAbsent: false };
  return env.DOCYARD_RECORDS === 'sqlite' ? { path: join(dataFolder, 'local-key'), makeIfAbsent: true } : null;
};

const oidcOf = (env: AccessSettings): AccessConfig['oidc'] => {
  const { DOCYARD_OIDC_ISSUER: issuer, DOCYARD_OIDC_AUDIENCE: audience } = env;
  if (!issuer && !audience) return null;
  if (!issuer || !audience)
    throw new Error('The configuration does not fit: DOCYARD_OIDC_ISSUER and DOCYARD_OIDC_AUDIENCE need each other.');
  return {
    issuer,
    audience,
    keysUrl: env.DOCYARD_OIDC_JWKS_URL ?? null,
    algorithms: words(env.DOCYARD_OIDC_ALGORITHMS),
    tenantClaim: env.DOCYARD_OIDC_TENANT_CLAIM,
    rolesClaim: env.DOCYARD_OIDC_ROLES_CLAIM,
  };
};

/** Throws a sentence where half of an identity provider is set up. */
export const accessConfigFrom = (env: AccessSettings, dataFolder: string): AccessConfig => ({
  localKey: localKeyOf(env, dataFolder),
  oidc: oidcOf(env),
  requestsPerMinute: env.DOCYARD_RATE_LIMIT,
  maxEventStreams: env.DOCYARD_MAX_EVENT_STREAMS,
  corsOrigins: words(env.DOCYARD_CORS_ORIGINS),
  privateTargets: words(env.DOCYARD_WEBHOOK_PRIVATE_TARGETS),
});
