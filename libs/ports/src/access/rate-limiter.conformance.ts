import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConformanceSubject, MakeSubject } from '../conformance-subject.js';
import type { RateLimiter } from './rate-limiter.js';

/** What every RateLimiter must do. The subject allows five requests a minute. */
export const describeRateLimiter = (name: string, makeSubject: MakeSubject<RateLimiter>): void => {
  describe(`${name} as a RateLimiter`, () => {
    let subject: ConformanceSubject<RateLimiter>;
    beforeEach(async () => {
      subject = await makeSubject();
    });
    afterEach(() => subject.dispose());

    it('lets through as many as allowed, counted by all replicas together', async () => {
      const replicas = [subject.adapter, await subject.another(), await subject.another()];
      const taken = await Promise.all(Array.from({ length: 12 }, (_, i) => replicas[i % 3]!.take('acme')));
      expect(taken.filter(({ allowed }) => allowed)).toHaveLength(5);
      expect(taken.filter(({ allowed }) => allowed).map(({ remaining }) => remaining)).toEqual(
        expect.arrayContaining([4, 3, 2, 1, 0]),
      );
      for (const { limit, resetMs } of taken) {
        expect(limit).toBe(5);
        expect(resetMs).toBeGreaterThan(0);
        expect(resetMs).toBeLessThanOrEqual(60_000);
      }
    });

    it('counts each tenant apart', async () => {
      for (let i = 0; i < 6; i += 1) await subject.adapter.take('acme');
      expect(await subject.adapter.take('acme')).toMatchObject({ allowed: false, remaining: 0 });
      expect(await subject.adapter.take('other')).toMatchObject({ allowed: true, remaining: 4 });
    });
  });
};
