import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PageStructure, TextRun } from '#ports/page-engine/page-reader.js';
import { textStatistics } from './text-plausibility.js';
import { pictureCoverage, usableTextLayer } from './usable-text-layer.js';

const PAGE = { widthPt: 612, heightPt: 792 };
const NOTHING: PageStructure = { pictures: [], invisibleText: null, shapes: 0 };
const SCAN: PageStructure = { ...NOTHING, pictures: [{ x: 0, y: 0, w: 612, h: 792, widthPx: 1700, heightPx: 2200 }] };
const PROSE =
  'The borrower promises to pay the lender the principal sum with interest in monthly payments until the whole amount is paid and agrees to the terms of this note';

const runsOf = (text: string, at: Partial<TextRun> = {}): TextRun[] =>
  text.split(' ').map((word, index) => ({
    text: word,
    x: 20 + (index % 10) * 50,
    y: 20 + Math.floor(index / 10) * 14,
    w: 40,
    h: 12,
    sizePt: 10,
    direction: 0,
    ...at,
  }));

const verdict = (runs: TextRun[], structure: PageStructure) => usableTextLayer(textStatistics(runs, PAGE), structure, PAGE);

/** Letters moved by a constant, as fonts without a mapping leave them. */
const shifted = (text: string, by: number) =>
  [...text].map((c) => (c === ' ' ? c : String.fromCharCode(c.charCodeAt(0) + by))).join('');

describe('usableTextLayer', () => {
  it('believes prose on a digital page', () => expect(verdict(runsOf(PROSE), NOTHING)).toBe('good'));

  it('sees no words', () => {
    expect(verdict([], SCAN)).toBe('none');
    expect(verdict(runsOf('- . |'), SCAN)).toBe('none');
  });

  it('keeps the few words of a page that has no more', () => expect(verdict(runsOf('Exhibit A'), NOTHING)).toBe('good'));

  it('doubts few words over a picture of the whole page', () =>
    expect(verdict(runsOf('Loan 4711 page 3 of 74 received by fax'), SCAN)).toBe('doubtful'));

  it('believes a recognition layer of ordinary words under a scan', () =>
    expect(verdict(runsOf(PROSE), { ...SCAN, invisibleText: 1 })).toBe('good'));

  it('sees signs that a poor recognition left under a scan as junk, and leaders on a form as what they are', () => {
    const signs = '^\'/.1i1/ ;:llnl_ -i:I1j.`tt:1,` i,ji|t- n"|`\\~ \'._.r^\'-_j- r_,n n;"1n~ fl~ ~i. fr"jfrI1 1/;/_r^';
    expect(verdict(runsOf(signs), { ...SCAN, invisibleText: 1 })).toBe('junk');
    const form = `${PROSE} Name ____________________ Date ____________ Total .................. $ 1,234.56`;
    expect(verdict(runsOf(form), { ...SCAN, invisibleText: 1 })).toBe('good');
  });

  it.each([-29, 3, 31])('sees a shifted encoding (%s) as junk', (by) =>
    expect(verdict(runsOf(shifted(PROSE, by)), NOTHING)).toBe('junk'),
  );

  it('sees unmapped glyphs as junk', () => expect(verdict(runsOf(shifted(PROSE, 0xe000)), NOTHING)).toBe('junk'));

  it('sees consonant noise as junk', () =>
    expect(verdict(runsOf('lkjh ttrw bnmx qwrt zxcv ghjk lmnp wrtp sdfg hjkl mnbv cxzs'), NOTHING)).toBe('junk'));

  it('sees words outside the page as junk', () => expect(verdict(runsOf(PROSE, { x: 900 }), NOTHING)).toBe('junk'));

  it.each([
    'Das Arbeitsverhältnis beginnt am ersten April und wird auf unbestimmte Zeit geschlossen',
    'El prestatario promete pagar al prestamista la cantidad principal más los intereses',
    'आवेदक का नाम और पता यहाँ लिखें तथा हस्ताक्षर करें कृपया सभी जानकारी भरें',
    'W-2 1099-INT 06/30/2024 1,250.00 USD ACCT 000123456789 ABCDE1234F 27AAPFU0939F1ZV',
  ])('believes other languages and codes: %s', (text) => expect(verdict(runsOf(text), NOTHING)).toBe('good'));

  it('never calls a page without letters good', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('.', '-', '—', '|', '*', ' ')), (signs) => {
        expect(verdict(runsOf(signs.join(' ')), SCAN)).toBe('none');
      }),
    );
  });
});

describe('pictureCoverage', () => {
  it('counts overlapping strips once', () => {
    const strip = { x: 0, y: 0, w: 612, h: 396, widthPx: 1, heightPx: 1 };
    expect(pictureCoverage({ ...NOTHING, pictures: [strip, strip] }, PAGE)).toBeCloseTo(0.5, 1);
    expect(pictureCoverage({ ...NOTHING, pictures: [strip, { ...strip, y: 396 }] }, PAGE)).toBe(1);
  });
});
