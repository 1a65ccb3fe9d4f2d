import { RedisRateLimiter } from '#adapters/rate-redis/redis-rate-limiter.js';
import { HttpWebhookSender } from '#adapters/webhook-http/http-webhook-sender.js';
import type { Config } from '#runtime/config/config.js';
import { RATE_WINDOW_SECONDS } from './access/count-request.js';
import type { ApiAdapters } from './adapters.js';

/** Binds what stands before the routes. The token library is loaded only where an identity provider is configured. */
export const openAccess = async ({ access, redis }: Config): Promise<Pick<ApiAdapters, 'tokens' | 'rates' | 'sender'>> => {
  const limit = { limit: access.requestsPerMinute, windowSeconds: RATE_WINDOW_SECONDS };
  const rates = RedisRateLimiter.connect({ ...redis, ...limit });
  const sender = new HttpWebhookSender({ allowedRanges: access.privateTargets });
  if (!access.oidc) return { rates, sender, tokens: null };
  const { JoseTokenVerifier } = await import('#adapters/tokens-jose/jose-token-verifier.js');
  return { rates, sender, tokens: new JoseTokenVerifier(access.oidc) };
};
