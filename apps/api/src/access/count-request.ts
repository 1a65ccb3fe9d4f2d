import type { FastifyReply } from 'fastify';
import { failure } from '#domain/failure/catalogue.js';
import type { RateLimiter, RateState } from '#ports/access/rate-limiter.js';

/** One policy for all routes; its window as the headers have it. */
export const RATE_WINDOW_SECONDS = 60;

const seconds = (ms: number): number => Math.ceil(ms / 1_000);

/** draft-ietf-httpapi-ratelimit-headers-10. */
const headersOf = ({ limit, remaining, resetMs }: RateState): Record<string, string> => ({
  'ratelimit-policy': `"tenant";q=${limit};w=${RATE_WINDOW_SECONDS}`,
  ratelimit: `"tenant";r=${remaining};t=${seconds(resetMs)}`,
});

/** Counts the request for its tenant and says how many are left. Failure `access.rate-limited`. */
export const countRequest = async (tenant: string, reply: FastifyReply, rates: RateLimiter): Promise<void> => {
  const state = await rates.take(tenant);
  reply.headers(headersOf(state));
  if (state.allowed) return;
  const seen = `${state.limit} requests in ${RATE_WINDOW_SECONDS} s are used up`;
  throw failure('access.rate-limited', seen, { retryAfterMs: state.resetMs });
};
