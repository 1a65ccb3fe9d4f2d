import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPage } from '#testing/builders/page-text.js';
import { bareNumbersOf, printedNumberOf } from './printed-number.js';

const atFoot = (text: string) => buildPage(['Some words of the page', { text, y: 0.95 }]);
const inMiddle = (text: string) => buildPage(['Some words of the page', { text, y: 0.5 }]);

describe('the printed number', () => {
  it.each([
    ['Page 2 of 5', 2, 5],
    ['PAGE 1 OF 3 • LOAN ID # 123456789', 1, 3],
    ['1/3', 1, 3],
    ['2 of 2', 2, 2],
    ['Seite 1 von 3', 1, 3],
    ['Página 1 de 5', 1, 5],
    ['Page: 3 / 12', 3, 12],
    ['Page No. 1 of 3', 1, 3],
    ['Page l of 4', 1, 4],
    ['Page ! of 2', 1, 2],
    ['Pg 2 of 9', 2, 9],
    ['CLOSING DISCLOSURE PAGE 4 OF 5', 4, 5],
    ['Page2of5', 2, 5],
    ['lof2', 1, 2],
    ['Freddie Mac Form 65 · Fannie Mae Form 1003 1 of 9', 1, 9],
  ])('%s', (text, page, of) => expect(printedNumberOf(atFoot(text))).toEqual({ page, of }));

  it.each([
    ['Form 1040 (2024) Page 2', 2],
    ['Page 2 - Form 4506', 2],
    ['Page 3', 3],
    ['Page No .: 3', 3],
    ['3 | P a g e', 3],
    ['Schedule E (Form 1040) 2024 Attachment Sequence No. 13 Page 2', 2],
  ])('%s has no total', (text, page) => expect(printedNumberOf(atFoot(text))).toEqual({ page, of: null }));

  it.each([
    'see page 2 of the instructions',
    'Continue on page 2',
    'See page 2 of 4 for details',
    'Go to Page 2',
    '2024',
    '12/31/2024',
    'Page 5 of 3',
    'as described on page 3',
  ])('%s is no number of this page', (text) => expect(printedNumberOf(atFoot(text))).toBeNull());

  it('joins what the text layer parts', () => {
    const row = ['Page', '2', 'of', '5'].map((text, index) => ({ text, x: 0.4 + index * 0.04, w: 0.03, y: 0.95, h: 0.012 }));
    expect(printedNumberOf(buildPage(['Words', ...row]))).toEqual({ page: 2, of: 5 });
  });

  it('trusts the shorter count where a fax header counts the whole packet', () =>
    expect(
      printedNumberOf(
        buildPage([
          { text: 'FAX Page 41 of 60', y: 0.01 },
          { text: 'Page 2 of 3', y: 0.96 },
        ]),
      ),
    ).toEqual({
      page: 2,
      of: 3,
    }));

  it('trusts the number that stands alone before one in a running header', () => {
    const page = buildPage([
      { text: 'Page 1 of 5 04/04/2022', y: 0.02 },
      { text: '■ Page 3 of 5', y: 0.96 },
    ]);
    expect(printedNumberOf(page)).toEqual({ page: 3, of: 5 });
  });

  it.each(['06/09', '9/05'])('takes no month for a number (%s)', (text) => expect(printedNumberOf(atFoot(text))).toBeNull());

  it('reads fractions only at the edge', () => expect(printedNumberOf(inMiddle('1/3'))).toBeNull());

  it('never gives a page beyond its total', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(3000), fc.nat(3000), (noise, page, of) => {
        const printed = printedNumberOf(atFoot(`${noise} Page ${page} of ${of}`));
        return printed === null || printed.of === null || (printed.page >= 1 && printed.page <= printed.of);
      }),
    ));
});

describe('bare numbers', () => {
  it('are those that stand alone at head or foot', () =>
    expect(
      bareNumbersOf(
        buildPage([
          { text: '- 7 -', y: 0.02 },
          { text: '12', y: 0.5 },
          { text: '8', y: 0.96 },
        ]),
      ),
    ).toEqual([7, 8]));
});
