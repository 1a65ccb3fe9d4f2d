import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redisUrlFrom } from './redis-url.js';

const url = 'rediss://redis.example:6380/2';

describe('redisUrlFrom', () => {
  it('leaves the URL as it is where nothing is set apart', () => {
    const whole = 'redis://u:p%40@127.0.0.1:6379';
    expect(redisUrlFrom({ REDIS_URL: whole, REDIS_USERNAME: undefined, REDIS_PASSWORD: undefined })).toBe(whole);
  });

  it('puts any user and password where a client finds them again', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (user, password) => {
        const made = new URL(redisUrlFrom({ REDIS_URL: url, REDIS_USERNAME: user, REDIS_PASSWORD: password }));
        expect([decodeURIComponent(made.username), decodeURIComponent(made.password)]).toEqual([user, password]);
        expect([made.protocol, made.host, made.pathname]).toEqual(['rediss:', 'redis.example:6380', '/2']);
      }),
    );
  });
});
