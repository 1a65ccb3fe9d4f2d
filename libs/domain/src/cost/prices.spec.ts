import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PricedModel, picoUsdOf, pricedModelAt, priceTable, splitUsd, sumUsd, usdOf, withModelsPricedAs } from './prices.js';

const entry = (over: Partial<PricedModel> = {}): PricedModel => ({
  model: 'm',
  from: '2026-01-01',
  source: 'a page',
  usdPerMillion: { input: 1, cached: 0.1, cacheWrite: 1.25, output: 5 },
  batch: { input: 0.5, cached: 0.05, output: 2.5 },
  contextWindow: 100_000,
  maxOutput: 1_000,
  ...over,
});
const tableOf = (...models: PricedModel[]) => priceTable.parse({ schema: 'docyard.prices/1', models });
const at = new Date('2026-06-01T12:00:00Z');

/** Up to a million tokens of each kind. */
const tokens = fc
  .record({ plain: fc.nat(1e6), cached: fc.nat(1e6), cacheWritten: fc.nat(1e6), output: fc.nat(1e6) })
  .map(({ plain, ...rest }) => ({ input: plain + rest.cached + rest.cacheWritten, ...rest }));
const micro = fc.nat(100_000_000);

describe('the entry that holds', () => {
  it('is the latest that has begun, of the model or of the model without its snapshot’s date', () => {
    const table = tableOf(entry(), entry({ from: '2026-06-01', maxOutput: 2 }), entry({ from: '2026-06-02', maxOutput: 3 }));
    expect(pricedModelAt(table, 'm', at).maxOutput).toBe(2);
    expect(pricedModelAt(table, 'm-2026-05-05', at).maxOutput).toBe(2);
    expect(pricedModelAt(table, 'm', new Date('2026-05-31T23:59:59Z')).maxOutput).toBe(1_000);
  });

  it('does not exist for models that nobody priced, or not yet', () => {
    expect(() => pricedModelAt(tableOf(entry()), 'n', at)).toThrow('no price of n on 2026-06-01');
    expect(() => usdOf({ input: 1, cached: 0, output: 0 }, 'm', new Date('2025-12-31'), tableOf(entry()))).toThrow('no price');
  });

  it('may be another’s', () => {
    const table = withModelsPricedAs(tableOf(entry()), ['mine', 'm'], 'm', at);
    expect(pricedModelAt(table, 'mine', at)).toEqual({ ...entry(), model: 'mine' });
    expect(table.models).toHaveLength(2);
  });
});

describe('the money', () => {
  it('counts each kind of token at its price', () => {
    const use = { input: 10_000, cached: 6_000, cacheWritten: 1_000, output: 200 };
    expect(usdOf(use, 'm', at, tableOf(entry()))).toBe(0.003 + 0.0006 + 0.00125 + 0.001);
    expect(usdOf(use, 'm', at, tableOf(entry()), { batch: true })).toBe(0.0028);
  });

  it('takes the long prices for the whole request, beyond their limit only', () => {
    const long = entry({ long: { aboveInput: 100, usdPerMillion: { input: 2, cached: 0.2, output: 7.5 } } });
    expect(picoUsdOf({ input: 100, cached: 0, output: 10 }, long)).toBe(150_000_000n);
    expect(picoUsdOf({ input: 101, cached: 0, output: 10 }, long)).toBe(277_000_000n);
  });

  it('is exact to the pico-dollar for any price of six decimals', () => {
    fc.assert(
      fc.property(tokens, micro, micro, micro, micro, (use, input, cached, cacheWrite, output) => {
        const usdPerMillion = { input: input / 1e6, cached: cached / 1e6, cacheWrite: cacheWrite / 1e6, output: output / 1e6 };
        const plain = use.input - use.cached - use.cacheWritten;
        const exact =
          BigInt(plain) * BigInt(input) +
          BigInt(use.cached) * BigInt(cached) +
          BigInt(use.cacheWritten) * BigInt(cacheWrite) +
          BigInt(use.output) * BigInt(output);
        expect(picoUsdOf(use, entry({ usdPerMillion }))).toBe(exact);
      }),
    );
  });

  it('sums exactly in any order, which doubles do not', () => {
    expect(0.1 + 0.2 + 0.3).not.toBe(0.6);
    expect(sumUsd([0.1, 0.2, 0.3])).toBe(0.6);
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 40 }), (uses) => {
        const table = tableOf(entry());
        const each = uses.map((use) => usdOf(use, 'm', at, table));
        const together = uses.reduce((sum, use) => sum + picoUsdOf(use, entry()), 0n);
        expect(sumUsd(each)).toBe(Number(together) / 1e12);
        expect(sumUsd(each.toReversed())).toBe(sumUsd(each));
      }),
    );
  });

  it('is split into shares that add up to it', () => {
    fc.assert(
      fc.property(tokens, fc.integer({ min: 1, max: 50 }), (use, parts) => {
        const usd = usdOf(use, 'm', at, tableOf(entry()));
        const shares = splitUsd(usd, parts);
        expect(sumUsd(shares)).toBe(usd);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1.5e-12);
      }),
    );
  });
});
