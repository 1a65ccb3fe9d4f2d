import type { Environment } from './settings.js';

type RedisSettings = Pick<Environment, 'REDIS_URL' | 'REDIS_USERNAME' | 'REDIS_PASSWORD'>;

/** One URL for clients: user and password that are set apart take the place of those within, escaped as a URL wants them. */
export const redisUrlFrom = ({ REDIS_URL, REDIS_USERNAME, REDIS_PASSWORD }: RedisSettings): string => {
  if (REDIS_USERNAME === undefined && REDIS_PASSWORD === undefined) return REDIS_URL;
  const url = new URL(REDIS_URL);
  // `encodeURIComponent`: the setters of URL leave a `%` as it is, and the client decodes what it is given.
  if (REDIS_USERNAME !== undefined) url.username = encodeURIComponent(REDIS_USERNAME);
  if (REDIS_PASSWORD !== undefined) url.password = encodeURIComponent(REDIS_PASSWORD);
  return url.href;
};
