import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';

export interface RedisScript {
  lua: string;
  sha1: string;
}

export const redisScript = (lua: string): RedisScript => ({ lua, sha1: createHash('sha1').update(lua).digest('hex') });

const isUnknownScript = (thrown: unknown): boolean => thrown instanceof Error && thrown.message.startsWith('NOSCRIPT');

/** Runs by its hash; sends the script itself where Redis does not know it yet, or any more. */
export const runScript = async (
  redis: Redis,
  script: RedisScript,
  keys: string[],
  args: (string | number)[],
): Promise<unknown> => {
  try {
    return await redis.evalsha(script.sha1, keys.length, ...keys, ...args);
  } catch (thrown) {
    if (!isUnknownScript(thrown)) throw thrown;
    return redis.eval(script.lua, keys.length, ...keys, ...args);
  }
};
