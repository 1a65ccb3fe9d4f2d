import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textTokens } from './text-tokens.js';

describe('textTokens', () => {
  // Counts of o200k_base.
  it.each([
    ['Uniform Residential Loan Application', 4],
    ['Account number 1234567890, balance $1,204.55', 15],
    ['Page 3 of 12\nInitials: ______', 11],
  ])('is no less than the tokens of %j, and not many times as many', (text, tokens) => {
    expect(textTokens(text)).toBeGreaterThanOrEqual(tokens);
    expect(textTokens(text)).toBeLessThanOrEqual(2.5 * tokens);
  });

  it('costs nothing where there is nothing, and never more than the characters', () => {
    expect(textTokens('')).toBe(0);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textTokens(text)).toBeLessThanOrEqual(Math.ceil([...text].length * 1.15));
      }),
    );
  });

  it('grows with the text', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (one, other) => {
        expect(textTokens(`${one}\n${other}`)).toBeGreaterThan(textTokens(one));
      }),
    );
  });

  it('stays fast on a page of one kind of character', () => {
    const start = performance.now();
    for (const unit of ['a', '9', '-', ' ', 'é']) textTokens(unit.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
