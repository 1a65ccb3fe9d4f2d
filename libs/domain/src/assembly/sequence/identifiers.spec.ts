import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sameIdentifier } from './identifiers.js';

describe('sameIdentifier', () => {
  it.each([
    ['123456789', '123456789'],
    ['xxxxx6789', '123456789'],
    ['****6789', '123456789'],
    ['123456789', '1234567890'],
    ['123456789', '123456780'],
  ])('takes %s and %s for one', (a, b) => expect(sameIdentifier(a, b)).toBe(true));

  it.each([
    ['123456789', '987654321'],
    ['xxxxx6789', '123451111'],
    ['2023', '2024'],
    ['2026-06-01', '2026-06-08'],
    ['2024-01-01/2024-01-31', '2024-02-01/2024-02-29'],
  ])('tells %s from %s', (a, b) => expect(sameIdentifier(a, b)).toBe(false));

  it('does not mind the order, and an identifier is itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(sameIdentifier(a, b)).toBe(sameIdentifier(b, a));
        expect(sameIdentifier(a, a)).toBe(true);
      }),
    );
  });
});
