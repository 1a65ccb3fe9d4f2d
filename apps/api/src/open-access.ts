import { RedisRateLimiter } from '#adapters/rate-redis/redis-rate-limiter.js';
import type { Config } from '#runtime/config/config.js';
import { RATE_WINDOW_SECONDS } from './access/count-request.js';
import type { ApiAdapters } from './adapters.js';

/** Binds what stands before the routes. The token library is loaded only where an identity provider is configured. */
export const openAccess = async ({ access, redis }: Config): Promise<Pick<ApiAdapters, 'tokens' | 'rates'>> => {
  const limit = { limit: access.requestsPerMinute, windowSeconds: RATE_WINDOW_SECONDS };
  const rates = RedisRateLimiter.connect({ ...redis, ...limit });
  if (!access.oidc) return { rates, tokens: null };
  const { JoseTokenVerifier } = await import('#adapters/tokens-jose/jose-token-verifier.js');
  return { rates, tokens: new JoseTokenVerifier(access.oidc) };
};
