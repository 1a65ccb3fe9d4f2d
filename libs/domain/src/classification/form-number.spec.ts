import { describe, expect, it } from '@jest/globals';
import { buildPage, recognisedPage } from '#testing/builders/page-text.js';
import { alikeText, findFormNumber, formNumberOf } from './form-number.js';
import { searchablePage } from './searchable-page.js';

const found = (number: string, line: string): boolean =>
  findFormNumber(searchablePage(buildPage([line])), formNumberOf(number), null).length > 0;

describe('a form number', () => {
  it.each([
    ['W-2', 'Form W-2 Wage and Tax Statement'],
    ['W-2', 'Form W2'],
    ['W-2', '(W–2)'],
    ['OMB No. 1545-0008', 'OMB No.1545-0008'],
    ['Form 1040', 'Form 1040 (2024)'],
    ['1040', 'see Form 1040, line 3'],
    ['4506-C', 'Form 4506 -C (Rev.'],
  ])('%s is in %j', (number, line) => expect(found(number, line)).toBe(true));

  it.each([
    ['1040', 'Form 1040-SR'],
    ['1040', 'Total 1,040.00'],
    ['1040', 'Total 10 40'],
    ['W-2', 'Form W-2c'],
    ['W-2', 'Form W-2G'],
    ['1099', 'account 109934'],
  ])('%s is not in %j', (number, line) => expect(found(number, line)).toBe(false));

  it('forgives look-alike characters in recognised text', () => {
    const page = searchablePage(recognisedPage(['OMB No. I545-OOO8']));
    expect(findFormNumber(page, formNumberOf('OMB No. 1545-0008'), alikeText(page))).toHaveLength(1);
  });
});
