import { describe, expect, it } from '@jest/globals';
import { fieldsOf, type LoanFile, outcomeOf, type RuleCase, taxonomyOf, unread } from './loan-file.js';

/**
 * Every rule of a taxonomy both ways: it holds on a file whose papers agree, breaks on one fault, does not apply to an empty packet,
 * and is no pass where a field that it needs was not read.
 */
export const checkCases = (id: string, file: LoanFile, product: string, cases: Readonly<Record<string, RuleCase>>): void => {
  const { rules } = taxonomyOf(id);
  const told = rules.map((rule) => ({ id: rule.id, rule, test: cases[rule.id]! }));

  describe(`the rules of ${id}`, () => {
    it('are all tried here', () => expect(Object.keys(cases).sort()).toEqual(rules.map((rule) => rule.id).sort()));

    it('each have a source, and a sentence for the reviewer', () => {
      for (const { source, message } of rules) {
        expect(source.length).toBeGreaterThan(5);
        expect(message).toMatch(/^[A-Z].*\.$/);
      }
    });

    it.each(told)('$id holds', ({ rule, test }) => {
      const outcome = outcomeOf(rule, test.holds?.(file) ?? file, { product, ...test });
      expect(outcome).toMatchObject({ outcome: 'passed' });
    });

    it.each(told)('$id breaks', ({ rule, test }) => {
      const outcome = outcomeOf(rule, test.breaks(test.holds?.(file) ?? file), { product, ...test });
      expect(outcome).toMatchObject({ outcome: 'failed' });
      if (test.names !== undefined) expect(outcome.documents).toEqual(test.names);
    });

    it.each(told)('$id does not apply to an empty packet', ({ rule, test }) =>
      expect(outcomeOf(rule, {}, { product, ...test })).toMatchObject({ outcome: 'not_applicable', documents: [] }),
    );

    const withFields = told
      .map((one) => ({ ...one, ...fieldsOf(one.rule) }))
      .flatMap((one) => one.named.map((field) => ({ ...one, field })))
      .filter(({ test, field }) => test.mayLack !== field);

    it.each(withFields)('$id says where $field was not read', ({ rule, test, field, asked }) => {
      const outcome = outcomeOf(rule, unread(field)(test.holds?.(file) ?? file), { product, ...test });
      if (asked.has(field)) expect(outcome.outcome).not.toBe('failed');
      else expect(outcome).toMatchObject({ outcome: 'error' });
      if (outcome.outcome === 'error') expect(outcome.reason).toMatch(/^not read: [a-z]/);
    });
  });
};
