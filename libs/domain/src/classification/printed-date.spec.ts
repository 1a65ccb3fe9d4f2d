import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoDate, isoPeriod } from './printed-date.js';

describe('a printed date', () => {
  it.each([
    ['2024-03-31', '2024-03-31'],
    ['03/31/2024', '2024-03-31'],
    ['31/03/2024', '2024-03-31'],
    ['31.03.24', '2024-03-31'],
    ['01-04-2023', '2023-04-01'],
    ['March 31, 2024', '2024-03-31'],
    ['31st March 2024', '2024-03-31'],
    ['31-Mar-24', '2024-03-31'],
    ['31 de marzo de 2024', '2024-03-31'],
    ['le 5 août 2021', '2021-08-05'],
    ['02/30/2024', '2024-02-29'],
  ])('%s', (text, expected) => expect(isoDate(text)).toBe(expected));

  it.each(['', 'no date', '99/99/2024', 'March'])('%j holds none', (text) => expect(isoDate(text)).toBeNull());
  it('never throws', () =>
    fc.assert(fc.property(fc.string(), (text) => isoDate(text) === null || /^\d{4}-\d\d-\d\d$/.test(isoDate(text)!))));
});

describe('a printed period', () => {
  it.each([
    ['11/01/2023 - 11/30/2023', '2023-11-01/2023-11-30'],
    ['01/03/2024 to 31/03/2024', '2024-03-01/2024-03-31'],
    ['November 1, 2023 through November 30, 2023', '2023-11-01/2023-11-30'],
    ['Nov 1 - Nov 30, 2023', '2023-11-01/2023-11-30'],
    ['Dec 15 - Jan 14, 2024', '2023-12-15/2024-01-14'],
    ['1 April 2023 To 30 April 2023', '2023-04-01/2023-04-30'],
    ['February 2024', '2024-02-01/2024-02-29'],
    ['01-04-2023 to 31-03-2024', '2023-04-01/2024-03-31'],
  ])('%s', (text, expected) => expect(isoPeriod(text)).toBe(expected));

  it.each(['11/30/2023', 'none', '12/31/2024 - 01/01/2023'])('%s is none', (text) => expect(isoPeriod(text)).toBeNull());
});
