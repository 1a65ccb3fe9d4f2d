import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPage } from '#testing/builders/page-text.js';
import { buildTaxonomy, buildType } from '#testing/builders/taxonomy.js';
import { taxonomy as taxonomySchema } from '../taxonomy/taxonomy.js';
import { documentFields } from './document-fields.js';
import { fieldsToAsk } from './fields-to-ask.js';

const field = (name: string, kind: string, required = false) => ({
  name,
  kind,
  required,
  title: `The ${name}`,
  privacy: 'personal',
  patterns: [`${name}[ :]*([^\\n]{1,30})`],
});
const taxonomy = taxonomySchema.parse({
  ...buildTaxonomy([buildType({ id: 'slip' }), buildType({ id: 'deed' })]),
  types: [
    {
      ...buildType({ id: 'slip' }),
      fields: [field('amount', 'money', true), field('account', 'account'), field('payee', 'person')],
    },
    { ...buildType({ id: 'deed' }), fields: [field('grantee', 'person')] },
  ],
});
const slip = taxonomy.types[0]!;
const said = (value: string, page: number, confidence: number, by: 'pattern' | 'model' = 'pattern') => ({
  value,
  page,
  confidence,
  by,
});
const amounts = (...values: ReturnType<typeof said>[]) =>
  documentFields(
    slip,
    values.map((value) => ({ page: value.page, read: { amount: value } })),
  ).fields.amount!;

describe("a document's fields", () => {
  it('are surer where pages agree, less sure where they do not', () => {
    const alone = amounts(said('10.00', 1, 0.8));
    const agreeing = amounts(said('10.00', 1, 0.8), said('10.00', 2, 0.7));
    const competing = amounts(said('10.00', 1, 0.8), said('12.00', 2, 0.7));
    expect(alone).toMatchObject({ value: '10.00', page: 1, confidence: 0.8 });
    expect(agreeing).toMatchObject({ value: '10.00', page: 1 });
    expect(agreeing.confidence).toBeGreaterThan(0.85);
    expect(competing).toMatchObject({ value: '10.00', page: 1 });
    expect(competing.confidence).toBeLessThan(0.6);
  });

  it('name what is required and missing, and take what a model said in the form of its kind', () => {
    expect(documentFields(slip, [{ page: 1, read: {} }])).toEqual({ fields: {}, missing: ['amount'] });
    const answered = {
      amount: said('$ 1,200', 1, 0.99, 'model'),
      payee: said('4711', 1, 0.9, 'model'),
      other: said('x', 1, 1),
    };
    expect(documentFields(slip, [{ page: 1, read: {}, answered }])).toEqual({
      fields: { amount: { value: '1200.00', page: 1, confidence: 0.85, by: 'model' } },
      missing: [],
    });
  });

  it('prefer a whole account to a masked one that agrees with it', () => {
    const pages = [
      { page: 1, read: { account: said('*6789', 1, 0.9) } },
      { page: 2, read: { account: said('123456789', 2, 0.8) } },
    ];
    expect(documentFields(slip, pages).fields.account).toMatchObject({ value: '123456789', page: 2 });
  });

  it('are one value each, of those read, and never surer than certain', () => {
    const reading = fc.record({
      value: fc.constantFrom('1.00', '2.00', '3.00'),
      confidence: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 12 }), (readings) => {
        const found = amounts(...readings.map(({ value, confidence }, at) => said(value, at + 1, confidence)));
        expect(readings.map(({ value }) => value)).toContain(found.value);
        expect(found.confidence).toBeGreaterThan(0);
        expect(found.confidence).toBeLessThan(1);
      }),
    );
  });
});

describe('fields to ask a model for', () => {
  const decision = (distribution: [string, number][], first = 0.9) => ({
    page: 1,
    distribution: distribution.map(([type, confidence]) => ({ type, confidence })),
    firstPage: { overall: first, byType: {} },
  });
  const names = (...given: Parameters<typeof fieldsToAsk>) => fieldsToAsk(...given).map(({ type, name }) => `${type}.${name}`);

  it('are those of the likely types that patterns could not read', () => {
    const likely = decision([
      ['slip', 0.6],
      ['deed', 0.3],
      ['other', 0.05],
    ]);
    expect(names(likely, buildPage([]), { taxonomy })).toEqual(['slip.amount', 'slip.account', 'slip.payee', 'deed.grantee']);
    expect(names(likely, buildPage(['amount: $5.00']), { taxonomy })).toEqual(['slip.account', 'slip.payee', 'deed.grantee']);
    expect(
      names(
        decision([
          ['slip', 0.95],
          ['deed', 0.05],
        ]),
        buildPage([]),
        { taxonomy },
      ),
    ).not.toContain('deed.grantee');
  });

  it('are the required ones only on what is likely a later page', () =>
    expect(names(decision([['slip', 0.9]], 0.05), buildPage([]), { taxonomy })).toEqual(['slip.amount']));
});
