import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binomialAtMost, errorUpperBound } from './binomial.js';

describe('the exact bound', () => {
  it.each([
    [0, 299, 0.95, 0.00997],
    [0, 10, 0.95, 0.2589],
    [1, 10, 0.95, 0.3942],
    [5, 100, 0.95, 0.1023],
    [3, 50, 0.975, 0.1655],
  ])('%d wrong in %d at %d', (errors, trials, level, expected) =>
    expect(errorUpperBound(errors, trials, level)).toBeCloseTo(expected, 4),
  );

  it('is 1 without trials', () => expect(errorUpperBound(0, 0, 0.95)).toBe(1));
  it('agrees with sums by hand', () => expect(binomialAtMost(1, 3, 0.5)).toBeCloseTo(0.5, 10));

  it('grows with errors, shrinks with trials, and is never below the rate seen', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 22, max: 400 }), (errors, trials) => {
        const bound = errorUpperBound(errors, trials, 0.95);
        expect(bound).toBeGreaterThanOrEqual(errors / trials);
        expect(errorUpperBound(errors + 1, trials, 0.95)).toBeGreaterThan(bound);
        expect(errorUpperBound(errors, trials + 50, 0.95)).toBeLessThan(bound);
      }),
      { numRuns: 40 },
    ));
});
