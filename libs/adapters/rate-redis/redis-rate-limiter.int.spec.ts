import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeRateLimiter } from '#ports/access/rate-limiter.conformance.js';
import { freePort } from '#runtime/local-fleet/ports.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { RedisRateLimiter } from './redis-rate-limiter.js';

let redis: TestRedis;
let prefixes = 0;
beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(() => redis.stop());

describeRateLimiter('RedisRateLimiter', async () => {
  prefixes += 1;
  const settings = { url: redis.url, prefix: `rate-${prefixes}`, limit: 5, windowSeconds: 60 };
  const open: RedisRateLimiter[] = [];
  const another = async () => {
    const limiter = RedisRateLimiter.connect(settings);
    open.push(limiter);
    // Until the connection stands a replica counts for itself.
    await limiter.connected();
    return limiter;
  };
  return { adapter: await another(), another, dispose: async () => void (await Promise.all(open.map((one) => one.close()))) };
});

it('lets requests through where Redis is away, and still counts them', async () => {
  const settings = { url: `redis://127.0.0.1:${await freePort()}`, prefix: 'away', limit: 2, windowSeconds: 60 };
  const limiter = RedisRateLimiter.connect(settings);
  const taken = [await limiter.take('acme'), await limiter.take('acme'), await limiter.take('acme')];
  expect(taken.map(({ allowed }) => allowed)).toEqual([true, true, false]);
  await limiter.close();
});
