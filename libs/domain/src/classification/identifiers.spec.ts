import { describe, expect, it } from '@jest/globals';
import { normaliseIdentifier } from './identifiers.js';

describe('an identifier', () => {
  it.each([
    ['account', 'XXXX-XXXX-1234', '*1234'],
    ['account', '****1234', '*1234'],
    ['account', '00-12 345 678', '0012345678'],
    ['account', 'none here', null],
    ['period', 'Nov 1 - Nov 30, 2023', '2023-11-01/2023-11-30'],
    ['period', 'Quarter 3', 'QUARTER3'],
    ['year', 'For calendar year 2023', '2023'],
    ['year', '23', null],
    ['date', '3/1/2024', '2024-03-01'],
    ['person', 'María  López-Díaz', 'MARIALOPEZDIAZ'],
    ['number', 'ab-12/3', 'AB123'],
    ['text', '  ', null],
  ] as const)('%s %j', (kind, seen, expected) => expect(normaliseIdentifier(kind, seen)).toBe(expected));

  it('are none where the form was left unfilled', () => {
    for (const kind of ['account', 'number'] as const) {
      for (const filler of ['0000000000', '000-00-0000', 'XXXX XXXX', '9999'])
        expect(normaliseIdentifier(kind, filler)).toBeNull();
      expect(normaliseIdentifier(kind, '1000000001')).toBe('1000000001');
    }
  });
});
