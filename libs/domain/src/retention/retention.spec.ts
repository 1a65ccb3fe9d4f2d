import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { earliestExpiry, expiredBy, parseRetention, type RetentionRule, retentionOf } from './retention.js';

const DAY_MS = 24 * 3_600_000;
const name = fc.constantFrom('acme', 'zen', '*');
const rules = fc.uniqueArray(
  fc.record<RetentionRule>({ tenant: name, product: fc.constantFrom('purchase', 'heloc', '*'), days: fc.nat(99_999) }),
  { selector: ({ tenant, product }) => `${tenant}/${product}` },
);
const packet = fc.record({
  tenant: fc.constantFrom('acme', 'zen', 'other'),
  product: fc.constantFrom('purchase', 'heloc', 'refinance', null),
  finishedAt: fc.option(
    fc.date({ min: new Date(0), max: new Date('2050-01-01'), noInvalidDate: true }).map((d) => d.toISOString()),
  ),
});
const now = new Date('2051-01-01T00:00:00Z');

describe('retention', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(rules, (all) => {
        expect(parseRetention(all.map(({ tenant, product, days }) => ` ${tenant}/${product}=${days}`).join(','))).toEqual(all);
      }),
    );
    expect(parseRetention('')).toEqual([]);
  });

  it.each(['acme=30', 'acme/purchase', 'acme/purchase=soon', 'a b/*=1', '*/*=-1', 'acme/*=1,acme/*=2'])('refuses %s', (text) => {
    expect(() => parseRetention(text)).toThrow(RangeError);
  });

  it('goes by the closest rule: tenant and product, then tenant, then product, then all', () => {
    const all = parseRetention('*/*=4, */heloc=3, acme/*=2, acme/heloc=1');
    const days = (tenant: string, product: string | null) => retentionOf({ tenant, product }, all)?.days;
    expect([days('acme', 'heloc'), days('acme', null), days('zen', 'heloc'), days('zen', 'purchase')]).toEqual([1, 2, 3, 4]);
    expect(retentionOf({ tenant: 'zen', product: null }, parseRetention('acme/*=1'))).toBeNull();
  });

  it('never ends before its days are over, nor for what has not ended, nor without a rule', () => {
    fc.assert(
      fc.property(packet, rules, (one, all) => {
        const expired = expiredBy(one, all, now);
        const rule = retentionOf(one, all);
        const age = one.finishedAt === null ? -1 : now.getTime() - Date.parse(one.finishedAt);
        expect(expired !== null).toBe(rule !== null && age >= rule.days * DAY_MS);
        if (expired) expect(one.finishedAt! < earliestExpiry(all, now)!).toBe(true);
      }),
    );
  });
});
