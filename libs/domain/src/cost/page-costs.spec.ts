import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ModelCall } from './model-call.js';
import { pageCosts } from './page-costs.js';
import { picoFromUsd } from './prices.js';

const call = fc
  .record({
    pages: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
    input: fc.nat(5_000),
    output: fc.nat(900),
    micro: fc.nat(90_000),
  })
  .map(({ pages, input, output, micro }): ModelCall => {
    const owner = { id: 'c', packetId: 'p', run: 1, tenant: 't', step: 'consult.1', at: '', tookMs: 1 };
    const asked = { tier: 'vision' as const, model: 'm', prompt: 'p@1', promptSha256: '', outcome: 'answered' };
    return { ...owner, ...asked, pages, tokens: { input, cached: 0, output }, usd: micro / 1e6 };
  });

it('shares every call out among its pages, to the pico-dollar', () => {
  fc.assert(
    fc.property(fc.array(call), (calls) => {
      const costs = [...pageCosts(calls).values()];
      const pico = (amounts: { usd: number }[]): bigint => amounts.reduce((sum, { usd }) => sum + picoFromUsd(usd), 0n);
      expect(pico(costs)).toBe(pico(calls));
      const tokens = costs.reduce((sum, cost) => sum + cost.tokens.input + cost.tokens.output, 0);
      expect(tokens).toBeCloseTo(
        calls.reduce((sum, one) => sum + one.tokens.input + one.tokens.output, 0),
        6,
      );
    }),
  );
});
