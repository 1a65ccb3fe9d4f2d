import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildTaxonomy, buildType } from '#testing/builders/taxonomy.js';
import { taxonomy as taxonomySchema } from '../taxonomy/taxonomy.js';
import { type ChecklistInput, checklist } from './checklist.js';
import type { RuleOutcome } from './rule-outcome.js';

const requirement = (id: string, over: object = {}) => ({
  id,
  anyOf: ['slip'],
  message: `No ${id} was found.`,
  source: 's',
  ...over,
});
const taxonomy = taxonomySchema.parse({
  ...buildTaxonomy([buildType({ id: 'slip' }), buildType({ id: 'deed' })]),
  products: [
    {
      id: 'loan',
      title: 'A loan',
      requires: [
        requirement('pay', { count: 2, anyOf: ['slip', 'deed'], ask: 'Your last two pay slips.' }),
        requirement('cover', { severity: 'warning' }),
      ],
    },
  ],
  rules: [
    { id: 'stale', severity: 'error', assert: 'true', message: 'A slip is old.', ask: 'A newer pay slip.', source: 's' },
    { id: 'internal', severity: 'error', assert: 'true', message: 'Ours to mend.', source: 's' },
  ],
});
const outcome = (id: string, result: RuleOutcome['outcome'], documents: string[] = []): RuleOutcome => ({
  id,
  severity: 'error',
  outcome: result,
  message: 'm',
  documents,
});
const listOf = (rules: RuleOutcome[], over: Partial<ChecklistInput> = {}) =>
  checklist({ taxonomy, product: 'loan', rules, ...over });

describe('a checklist', () => {
  it('says in plain words what was received, what is missing, and which papers will do', () => {
    const list = listOf([outcome('requires.pay', 'failed', ['a']), outcome('requires.cover', 'passed', ['b'])]);
    expect(list).toMatchObject({ product: { id: 'loan', title: 'A loan' }, complete: false });
    expect(list.items).toMatchObject([
      { id: 'requires.pay', state: 'missing', ask: 'Your last two pay slips.', needed: 2, received: 1, required: true },
      { id: 'requires.cover', state: 'received', ask: 'No cover was found.', required: false },
    ]);
    expect(list.items[0]?.anyOf).toHaveLength(2);
  });

  it('leaves out what does not apply and what is no business of the borrower', () =>
    expect(
      listOf([outcome('requires.pay', 'not_applicable'), outcome('stale', 'passed'), outcome('internal', 'failed')]),
    ).toEqual({
      product: { id: 'loan', title: 'A loan' },
      complete: true,
      items: [],
    }));

  it('names papers to be replaced, and never takes what could not be told for received', () => {
    const list = listOf([outcome('requires.pay', 'error'), outcome('stale', 'failed', ['a'])]);
    expect(list.items.map(({ id, state, documents }) => [id, state, documents])).toEqual([
      ['requires.pay', 'to_check', []],
      ['stale', 'missing', ['a']],
    ]);
    expect(list.complete).toBe(false);
  });

  it('takes what a person waived for settled', () =>
    expect(listOf([outcome('requires.pay', 'failed')], { waived: new Set(['requires.pay']) })).toMatchObject({
      complete: true,
      items: [{ state: 'waived' }],
    }));

  it('without a product lists only what is to be mended', () =>
    expect(listOf([outcome('requires.pay', 'failed'), outcome('stale', 'failed')], { product: null })).toMatchObject({
      product: null,
      items: [{ id: 'stale' }],
    }));

  it('is complete exactly where every required item is received or waived', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('requires.pay', 'requires.cover', 'stale', 'internal')),
        fc.constantFrom<RuleOutcome['outcome']>('passed', 'failed', 'not_applicable', 'error'),
        (ids, result) => {
          const { complete, items } = listOf(ids.map((id) => outcome(id, result)));
          expect(complete).toBe(items.every(({ required, state }) => !required || state === 'received' || state === 'waived'));
        },
      ),
    ));
});
