import { describe, expect, it } from '@jest/globals';
import search from 'approx-string-match';
import fc from 'fast-check';
import { buildPage, recognisedPage } from '#testing/builders/page-text.js';
import { GramIndex, gramCodes } from './gram-index.js';
import { searchablePage } from './searchable-page.js';
import { findWording, wordingOf } from './wording.js';

const findOn = (page: ReturnType<typeof searchablePage>, phrase: string) =>
  findWording(page, wordingOf(phrase), new GramIndex(page.text));
const find = (phrase: string, lines: Parameters<typeof buildPage>[0]) => findOn(searchablePage(buildPage(lines)), phrase);
const findRecognised = (phrase: string, lines: Parameters<typeof buildPage>[0]) =>
  findOn(searchablePage(recognisedPage(lines)), phrase);

describe('a wording', () => {
  it('is found whatever its case, spacing and accents', () =>
    expect(find('Déclaration de revenus', ['X', 'DECLARATION  DE REVENUS 2023'])).toMatchObject([{ line: 1, errors: 0 }]));

  it('is found across the break of a line', () =>
    expect(find('wage and tax statement', ['Wage and Tax', 'Statement 2023'])).toHaveLength(1));

  it('is found across lines of one column that reading order parts', () => {
    const lines = [
      { text: 'Uniform Residential', x: 0.1, y: 0.05, w: 0.3 },
      { text: 'To be completed by', x: 0.6, y: 0.05, w: 0.3 },
      { text: 'Loan Application', x: 0.1, y: 0.07, w: 0.3 },
      { text: 'the lender', x: 0.6, y: 0.07, w: 0.3 },
    ];
    expect(find('Uniform Residential Loan Application', lines)).toMatchObject([{ line: 0 }]);
  });

  it('must be a whole word where it is short', () => {
    expect(find('deed', ['indeed it is'])).toHaveLength(0);
    expect(find('deed', ['This Deed, made'])).toHaveLength(1);
  });

  it('begins where a word begins unless it is long', () => {
    expect(find('valuation', ['Performance evaluation'])).toHaveLength(0);
    expect(find('valuation', ['Valuations of the property'])).toHaveLength(1);
    expect(find('Uniform Residential Loan Application', ['TheUniformResidentialLoanApplication'])).toHaveLength(1);
  });

  it('is found despite misreading in recognised text only', () => {
    const misread = ['Uniforrn Residentia1 Loan Application'];
    expect(findRecognised('Uniform Residential Loan Application', misread)).toHaveLength(1);
    expect(find('Uniform Residential Loan Application', misread)).toHaveLength(0);
  });

  it('is not found where too much differs, or where it is short', () => {
    expect(findRecognised('Closing Disclosure', ['Closing statement here'])).toHaveLength(0);
    expect(findRecognised('Payslip', ['Paysllp'])).toHaveLength(0);
  });
});

describe('the index of runs', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 9, maxLength: 40 });

  it('rules out no place where the wording truly is, errors and all', () =>
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), maxLength: 300 }),
        fc.nat(2),
        (wording, text, errors) => {
          const index = new GramIndex(text);
          const codes = gramCodes(wording);
          const found = index.mayHold(codes, errors) ? index.stretches(codes, errors) : [];
          const needed = codes.length - errors * 3 > 0 ? search(text, wording, errors) : [];
          for (const { start, end } of needed) expect(found.some(([from, to]) => from <= start && to >= end)).toBe(true);
        },
      ),
    ));
});
