import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { squash } from './squash.js';

describe('squash', () => {
  it.each([
    ['Form W-2, Wage and Tax Statement', 'formw2wageandtaxstatement'],
    ['Relevé de compte', 'relevedecompte'],
    ['DIVULGACIÓN DE CIERRE', 'divulgaciondecierre'],
    ['ﬁnal  Straße', 'finalstrasse'],
    ['--- … ***', ''],
  ])('%s', (text, expected) => expect(squash(text)).toBe(expected));

  it('keeps the vowel signs of Indian scripts', () => expect(squash('भारत सरकार')).toBe('भारतसरकार'));
  it('is idempotent', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => squash(squash(text)) === squash(text))));
});
