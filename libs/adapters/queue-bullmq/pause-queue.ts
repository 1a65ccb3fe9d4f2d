import type { Redis } from 'ioredis';
import { redisScript, runScript } from './redis-script.js';

/**
 * BullMQ's own mark of a queue that is limited by hand: the limiter key holds at least this. Workers must have a limiter of
 * this `max` to look at it, and its `duration` is then of no effect: no worker takes so many jobs.
 */
export const PAUSE_LIMITER = { max: Number.MAX_SAFE_INTEGER, duration: 1 };

/**
 * Only ever makes a pause longer. A worker sleeps for as long as it was told; were the pause cut short, others would hand it
 * jobs that it does not see until it wakes, and lose them by their locks.
 *
 * KEYS: limiter. ARGV: limit, milliseconds.
 */
const extend = redisScript(`
local held = tonumber(redis.call('GET', KEYS[1]) or 0)
if held >= tonumber(ARGV[1]) and redis.call('PTTL', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
`);

/** No worker of the fleet takes a job from this queue for at least `pauseMs`. */
export const pauseQueue = async (redis: Redis, limiterKey: string, pauseMs: number): Promise<void> => {
  await runScript(redis, extend, [limiterKey], [PAUSE_LIMITER.max, Math.max(1, Math.ceil(pauseMs))]);
};
