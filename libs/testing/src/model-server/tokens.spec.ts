import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { patchTokens } from './tokens.js';

/** The published worked examples: 1,536 patches at most, one token each. */
const published = { factor: 1, highPatches: 1_536, highPx: 100_000, lowPx: 512 };

describe('patchTokens', () => {
  it('is what the published examples say', () => {
    expect(patchTokens(1_024, 1_024, 'high', published)).toBe(1_024);
    expect(patchTokens(1_800, 2_400, 'high', published)).toBe(1_452);
  });

  it('never goes beyond the budget', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6_000 }), fc.integer({ min: 1, max: 6_000 }), (width, height) => {
        expect(patchTokens(width, height, 'high', published)).toBeLessThanOrEqual(1_536);
        expect(patchTokens(width, height, 'low', published)).toBeLessThanOrEqual(256);
      }),
    ));
});
