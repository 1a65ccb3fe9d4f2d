import { once } from 'node:events';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiter, RateState } from '#ports/access/rate-limiter.js';

export interface RateSettings {
  /** `redis://` or `rediss://`. */
  url: string;
  /** First part of every key: the fleet's own. */
  prefix: string;
  /** Requests of one tenant in a window. */
  limit: number;
  windowSeconds: number;
}

const MAX_RECONNECT_MS = 1_000;
/** A request waits no longer than this to be counted. */
const COMMAND_TIMEOUT_MS = 500;

/** Windows counted in Redis. While Redis is away each replica counts for itself: a limit of its own, and no request lost. */
export class RedisRateLimiter implements RateLimiter {
  readonly #redis: Redis;
  readonly #windows: RateLimiterRedis;
  readonly #limit: number;

  private constructor(redis: Redis, { prefix, limit, windowSeconds }: RateSettings) {
    const points = { points: limit, duration: windowSeconds, keyPrefix: `${prefix}:rate` };
    this.#redis = redis;
    this.#limit = limit;
    this.#windows = new RateLimiterRedis({
      ...points,
      storeClient: redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(points),
    });
  }

  static connect(settings: RateSettings): RedisRateLimiter {
    const redis = new Redis(settings.url, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      commandTimeout: COMMAND_TIMEOUT_MS,
      retryStrategy: (times) => Math.min(times * 100, MAX_RECONNECT_MS),
    });
    // Without a listener a lost connection would end the process.
    redis.on('error', () => {});
    return new RedisRateLimiter(redis, settings);
  }

  async take(tenant: string): Promise<RateState> {
    try {
      return this.#stateOf(await this.#windows.consume(tenant), true);
    } catch (thrown) {
      if (thrown instanceof RateLimiterRes) return this.#stateOf(thrown, false);
      throw thrown;
    }
  }

  /** Resolves when Redis counts; until then this replica does. */
  async connected(): Promise<void> {
    if (this.#redis.status !== 'ready') await once(this.#redis, 'ready');
  }

  async close(): Promise<void> {
    this.#redis.disconnect();
  }

  #stateOf({ remainingPoints, msBeforeNext }: RateLimiterRes, allowed: boolean): RateState {
    return { allowed, limit: this.#limit, remaining: Math.max(0, remainingPoints), resetMs: Math.max(1, msBeforeNext) };
  }
}
