import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FieldKind, normaliseField, sameField } from './normalise-field.js';

describe('a field in the form of its kind', () => {
  it.each<[FieldKind, string, string | null]>([
    ['money', '$1,234.5', '1234.50'],
    ['money', '(2,000.00)', '-2000.00'],
    ['money', '-$12.30', '-12.30'],
    ['money', '1,250.00-', '-1250.00'],
    ['money', '12,34,567', '1234567.00'],
    ['money', '1.234,50', '1234.50'],
    ['money', '1.234.567', '1234567.00'],
    ['money', '₹ 45,000', '45000.00'],
    ['money', '12.34.56', null],
    ['money', 'nil', null],
    ['number', '2.750', '2.75'],
    ['number', '43.1 %', '43.1'],
    ['date', 'March 4, 2024', '2024-03-04'],
    ['date', '03/04/2024', '2024-03-04'],
    ['date', '99/99/2024', null],
    ['year', 'Tax year 2023', '2023'],
    ['year', '23', null],
    ['account', 'XXXX-XX12 34', '*1234'],
    ['person', ' Jane  Q Doe: ', 'Jane Q Doe'],
    ['person', 'Jane 12', null],
    ['address', '12 Elm St, Springfield, IL 62701', '12 Elm St, Springfield, IL 62701'],
    ['address', 'as shown above', null],
    ['period', '01/01/2024 - 01/31/2024', '2024-01-01/2024-01-31'],
    ['text', ' :- ', null],
  ])('%s: %s', (kind, seen, expected) => expect(normaliseField(kind, seen)).toBe(expected));

  it('reads days first where the papers do', () => {
    expect(normaliseField('date', '03/04/2024', 'day-first')).toBe('2024-04-03');
    expect(normaliseField('date', '12/25/2024', 'day-first')).toBe('2024-12-25');
    expect(normaliseField('period', '01/04/2023 to 31/03/2024', 'day-first')).toBe('2023-04-01/2024-03-31');
  });

  it('stays as it is when it is normalised again', () => {
    const seen = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.stringMatching(/^[-($]{0,2}\d{1,3}(,\d{3}){0,2}(\.\d{2})?\)?$/),
      fc
        .date({ min: new Date('1971-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
    );
    const kind = fc.constantFrom<FieldKind>('money', 'number', 'date', 'year', 'account', 'person', 'address', 'text');
    fc.assert(
      fc.property(kind, seen, (of, given) => {
        const once = normaliseField(of, given);
        if (once !== null) expect(normaliseField(of, once)).toBe(once);
      }),
    );
  });

  it('says the same as another where it does', () => {
    expect(sameField('account', '*6789', '123456789')).toBe(true);
    expect(sameField('account', '*6789', '123456780')).toBe(false);
    expect(sameField('person', 'JANE Q. DOE', 'Jane Q Doe')).toBe(true);
    expect(sameField('money', '1.00', '1.01')).toBe(false);
  });
});
