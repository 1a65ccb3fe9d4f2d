import { z } from 'zod';

export const rateLimit = z.object({ requestsPerMinute: z.number().positive(), tokensPerMinute: z.number().positive() });
export type RateLimit = z.infer<typeof rateLimit>;

interface Level {
  requests: number;
  tokens: number;
  at: number;
}

export type Admission = { admitted: boolean; retryAfterMs: number; headers: Record<string, string> };

const MINUTE_MS = 60_000;
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(3)}s`;

/**
 * Buckets that fill all the time, by model, as OpenAI's do: a request takes its input and the most output it allows, before
 * it is answered, and gets none of it back.
 */
export class RateLimiter {
  readonly #levels = new Map<string, Level>();
  limit: RateLimit | null = null;

  admit(model: string, tokens: number, now = performance.now()): Admission {
    const { limit } = this;
    if (!limit) return { admitted: true, retryAfterMs: 0, headers: {} };
    const level = this.#filled(model, limit, now);
    const wait = Math.max(
      ((1 - level.requests) / limit.requestsPerMinute) * MINUTE_MS,
      ((Math.min(tokens, limit.tokensPerMinute) - level.tokens) / limit.tokensPerMinute) * MINUTE_MS,
    );
    const admitted = wait <= 0;
    if (admitted) {
      level.requests -= 1;
      level.tokens -= tokens;
    }
    return { admitted, retryAfterMs: Math.max(0, Math.ceil(wait)), headers: headersOf(level, limit) };
  }

  #filled(model: string, limit: RateLimit, now: number): Level {
    const level = this.#levels.get(model) ?? { requests: limit.requestsPerMinute, tokens: limit.tokensPerMinute, at: now };
    const share = (now - level.at) / MINUTE_MS;
    level.requests = Math.min(limit.requestsPerMinute, level.requests + share * limit.requestsPerMinute);
    level.tokens = Math.min(limit.tokensPerMinute, level.tokens + share * limit.tokensPerMinute);
    level.at = now;
    this.#levels.set(model, level);
    return level;
  }
}

const headersOf = (level: Level, limit: RateLimit): Record<string, string> => ({
  'x-ratelimit-limit-requests': `${limit.requestsPerMinute}`,
  'x-ratelimit-limit-tokens': `${limit.tokensPerMinute}`,
  'x-ratelimit-remaining-requests': `${Math.max(0, Math.floor(level.requests))}`,
  'x-ratelimit-remaining-tokens': `${Math.max(0, Math.floor(level.tokens))}`,
  'x-ratelimit-reset-requests': seconds((1 - level.requests / limit.requestsPerMinute) * MINUTE_MS),
  'x-ratelimit-reset-tokens': seconds((1 - level.tokens / limit.tokensPerMinute) * MINUTE_MS),
});
