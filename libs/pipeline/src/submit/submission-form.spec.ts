import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '#domain/failure/failure.js';
import { readSubmissionForm } from './submission-form.js';

const read = (...fields: [string, unknown][]) => readSubmissionForm(fields.map(([name, value]) => ({ name, value })));

describe('readSubmissionForm', () => {
  it('reads all there is, in any order', () => {
    const form = read(
      ['metadata[b]', '2'],
      ['taxonomy', 'us-mortgage@1.2.3'],
      ['metadata', '{"a":"1"}'],
      ['product', 'p'],
      ['password', 'x'],
    );
    expect(form).toMatchObject({ taxonomy: { id: 'us-mortgage', version: '1.2.3' }, product: 'p', password: 'x' });
    expect(form.metadata).toEqual({ a: '1', b: '2' });
  });

  it('takes an empty field for none, and an id without a version', () => {
    expect(read(['product', ''], ['taxonomy', 'in-retail-loan'])).toMatchObject({
      product: null,
      taxonomy: { id: 'in-retail-loan', version: undefined },
    });
  });

  it('is not fooled by names of the language', () => {
    const form = read(['metadata[__proto__]', 'x'], ['metadata[constructor]', 'y']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(form.metadata.constructor).toBe('y');
    expect(() => read(['toString', 'x'])).toThrow(Failure);
  });

  it.each<[string, [string, unknown][]]>([
    ['an unknown field', [['colour', 'red']]],
    ['a taxonomy that is none', [['taxonomy', '../us-mortgage']]],
    ['metadata that is no JSON', [['metadata', '{']]],
    ['metadata that nests', [['metadata', '{"a":{}}']]],
    ['too many keys', Array.from({ length: 51 }, (_, i): [string, unknown] => [`metadata[${i}]`, 'x'])],
    ['a value too long', [['metadata[a]', 'x'.repeat(1_025)]]],
  ])('refuses %s', (_what, fields) => expect(() => read(...fields)).toThrow(/request\.invalid/));

  it('never says a value in its refusal', () => {
    fc.assert(
      fc.property(fc.constantFrom('taxonomy', 'product', 'metadata', 'password'), fc.string({ minLength: 6 }), (name, secret) => {
        try {
          read([name, `${secret}\u0000`.repeat(100)]);
        } catch (thrown) {
          expect((thrown as Failure).seen).not.toContain(`${secret}\u0000`);
        }
      }),
    );
  });
});
