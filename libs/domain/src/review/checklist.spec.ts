import { describe, expect, it } from '@jest/globals';
import { reviewTaxonomy } from '#testing/review/review-world.js';
import { type ChecklistInput, checklistOf } from './checklist.js';

const rule = (id: string, over: Partial<ChecklistInput['rules'][number]> = {}): ChecklistInput['rules'][number] => ({
  ...{ id, severity: 'error', outcome: 'failed', message: `Please mind ${id}.`, documents: [] },
  ...over,
});
const requirement = {
  id: 'deed',
  anyOf: ['deed'],
  count: 1,
  severity: 'error' as const,
  message: 'No deed was found.',
  source: 's',
};
const ruleOf = (id: string, ask?: string) => ({
  ...{ id, severity: 'error' as const, assert: 'true', message: `${id} does not hold.`, source: 's' },
  ...(ask !== undefined && { ask }),
});
const taxonomy = {
  types: reviewTaxonomy().types,
  products: [{ id: 'p', title: 'P', requires: [{ ...requirement, ask: 'The deed, all pages.' }] }],
  rules: [ruleOf('sums', 'The statement whose sums are right.'), ruleOf('fraud')],
} as ChecklistInput['taxonomy'];
const of = (over: Partial<ChecklistInput>) => checklistOf({ documents: [], rules: [], requests: [], taxonomy, ...over });

describe('a borrower’s checklist', () => {
  it('is complete where nothing fails, and what is waived, no matter or worth knowing only is not on it', () => {
    const rules = [
      rule('a', { outcome: 'passed' }),
      rule('b', { outcome: 'not_applicable' }),
      rule('c', { waived: true }),
      rule('d', { severity: 'info' }),
    ];
    expect(of({ rules, documents: [{ type: 'slip', title: 'Slip', status: 'accepted' }] })).toEqual({
      ...{ complete: true, missing: [], problems: [], beingChecked: [] },
      received: [{ type: 'slip', title: 'Slip', count: 1 }],
    });
  });

  it('tells what is missing from what does not fit, in words for the borrower', () => {
    const list = of({
      rules: [rule('requires.deed'), rule('sums')],
      requests: [{ type: 'slip', note: 'For March.', by: 'ana' }],
    });
    expect(list.missing.map(({ text }) => text)).toEqual(['The deed, all pages.', 'Please send: slip. For March.']);
    expect(list.problems).toEqual([{ id: 'sums', text: 'The statement whose sums are right.' }]);
    expect(list.complete).toBe(false);
  });

  it('says of what could not be evaluated, and of doubtful papers, that they are being checked', () => {
    const documents = [
      { type: 'deed', title: 'Deed', status: 'needs_review' as const },
      { type: 'slip', title: 'Slip', status: 'rejected' as const },
    ];
    const list = of({ rules: [rule('sums', { outcome: 'error' })], documents });
    expect(list).toMatchObject({ complete: false, missing: [], problems: [] });
    expect(list.beingChecked.map(({ id }) => id)).toEqual(['sums', 'document.deed.1']);
    expect(list.received).toEqual([{ type: 'deed', title: 'Deed', count: 1 }]);
  });

  it('says of what is not the borrower’s to mend no more than that papers are being checked', () => {
    const list = of({ rules: [rule('fraud'), rule('other', { outcome: 'error' })] });
    expect(list).toMatchObject({ complete: false, missing: [], problems: [] });
    expect(list.beingChecked).toEqual([{ id: 'papers', text: 'We are checking your papers.' }]);
  });
});
