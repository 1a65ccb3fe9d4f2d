import { Redis } from 'ioredis';

export interface RedisSettings {
  /** `redis://` or `rediss://` (TLS), with user and password where the server wants them. */
  url: string;
  /** First part of every key. */
  prefix: string;
}

const MAX_RECONNECT_MS = 1_000;
const COMMAND_TIMEOUT_MS = 5_000;

const base = { retryStrategy: (times: number) => Math.min(times * 100, MAX_RECONNECT_MS), enableReadyCheck: true };

/** For asking: a command fails within seconds when Redis is away, so that callers can say so. */
export const connectProducer = ({ url }: RedisSettings): Redis =>
  new Redis(url, { ...base, maxRetriesPerRequest: 2, commandTimeout: COMMAND_TIMEOUT_MS });

/**
 * For queues of a producer. BullMQ asks a new connection for its version once and keeps the answer, a refusal too: a Redis that was
 * away or slow at that moment would make the queue fail for ever. Workers, which wait for as long as it takes, check the version.
 */
export const NEVER_GIVE_UP = { skipWaitingForReady: true, skipVersionCheck: true } as const;

/** For workers: commands wait until Redis is back, because a finished job must be reported however long that takes. */
export const connectWorker = ({ url }: RedisSettings): Redis => new Redis(url, { ...base, maxRetriesPerRequest: null });

/** The sentence to warn with when Redis may forget jobs under memory pressure; null when all is well or can not be known. */
export const evictionWarning = (policy: string | null): string | null =>
  policy === null || policy === 'noeviction'
    ? null
    : `Redis has maxmemory-policy ${policy} and may drop jobs when memory is short; set it to noeviction`;

/** Managed services often forbid CONFIG: then the policy is not known. */
export const readEvictionPolicy = async (redis: Redis): Promise<string | null> => {
  try {
    const answer = (await redis.config('GET', 'maxmemory-policy')) as string[];
    return answer[1] ?? null;
  } catch {
    return null;
  }
};

/** Asks once, over a connection of its own. Null also when Redis is away: readiness says that. */
export const redisWarning = async (settings: RedisSettings): Promise<string | null> => {
  const redis = connectProducer(settings);
  redis.on('error', () => {});
  try {
    return evictionWarning(await readEvictionPolicy(redis));
  } finally {
    redis.disconnect();
  }
};
