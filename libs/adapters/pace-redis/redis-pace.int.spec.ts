import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { describePace } from '#ports/pace/pace.conformance.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { RedisPace } from './redis-pace.js';

let redis: TestRedis;
let tests = 0;

beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(() => redis.stop());

const settings = () => ({ url: redis.url, prefix: `pace-${tests++}` });

describePace('RedisPace', async (assumed) => {
  let now = 1_700_000_000_000;
  const own = settings();
  const open = () => RedisPace.connect(own, assumed, { now: () => now });
  const adapter = open();
  return {
    adapter,
    another: async () => open(),
    pass: (ms) => {
      now += ms;
    },
    dispose: () => adapter.close(),
  };
});

describe('RedisPace', () => {
  it('goes by Redis’s own clock', async () => {
    // A hundred tokens a millisecond.
    const pace = RedisPace.connect(settings(), { tokensPerMinute: 6_000_000, requestsPerMinute: null });
    expect(await pace.reserve('m', 5_400_000)).toMatchObject({ granted: true });
    let reservation = await pace.reserve('m', 5_000);
    expect(reservation).toMatchObject({ granted: false });
    const refusedAt = performance.now();
    while (!reservation.granted) reservation = await pace.reserve('m', 5_000);
    expect(performance.now() - refusedAt).toBeLessThan(500);
    await pace.close();
  });

  it('goes on when Redis forgets everything', async () => {
    const pace = RedisPace.connect(settings(), { tokensPerMinute: 60_000, requestsPerMinute: 10 });
    const before = await pace.reserve('m', 50_000);
    if (!before.granted) throw new Error('not granted');
    const admin = new Redis(redis.url);
    await admin.flushall();
    await admin.script('FLUSH');
    admin.disconnect();
    await pace.settle('m', before.ticket, 10, { tokensPerMinute: 30_000, tokensLeft: 29_000 });
    expect(await pace.reserve('m', 27_000)).toMatchObject({ granted: true });
    expect(await pace.reserve('m', 1_000)).toMatchObject({ granted: false });
    await pace.close();
  });

  it('fails, and does not hang, where Redis is away', async () => {
    const pace = RedisPace.connect(
      { url: 'redis://127.0.0.1:1', prefix: 'p' },
      { tokensPerMinute: null, requestsPerMinute: null },
    );
    await expect(pace.reserve('m', 1)).rejects.toThrow();
    await pace.close();
  });
});
