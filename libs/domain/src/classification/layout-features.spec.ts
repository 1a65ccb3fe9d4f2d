import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPage, recognisedPage } from '#testing/builders/page-text.js';
import { layoutFeatures, measureLayout } from './layout-features.js';

const measure = (...lines: Parameters<typeof buildPage>[0][number][]) => measureLayout(buildPage(lines));

describe('layout features', () => {
  it('count words, amounts and dates in the notations of many countries', () => {
    expect(measure('Paid 1,234.56 on 03/31/2024').words).toBe(4);
    expect(measure('1,234.56', '12,34,567.00', '1.234,56', '$1,200', 'Rs. 500', '(45.10)').amounts).toBe(6);
    expect(measure('Page 12', '2024', '555-123-4567').amounts).toBe(0);
    expect(measure('03/31/2024', '31-03-2024', 'March 31, 2024', '31 Mar 2024', '2024-03-31').dates).toBe(5);
  });

  it('see a transaction row although its columns are lines of their own', () => {
    const row = (y: number) => [
      { text: '01/05', x: 0.1, w: 0.08, y },
      { text: 'Groceries', x: 0.3, w: 0.2, y: y + 0.001 },
      { text: '45.10', x: 0.8, w: 0.06, y },
    ];
    expect(measure(...row(0.3), ...row(0.33), ...row(0.36)).transactionRows).toBe(3);
  });

  it('know machine-readable and cheque lines', () => {
    expect(measure('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<').mrzLines).toBe(1);
    expect(measure('⑆123456789⑆ 000123456⑈ 1001').micrLines).toBe(1);
    expect(measure('SUMMARY OF YOUR ACCOUNT', 'See section 3').mrzLines).toBe(0);
  });

  it('tell a letter from a form', () => {
    const letter = measure('Dear Mr. Smith,', 'we write to you about the matter of which you asked us last week', 'Sincerely,');
    const form = measure('Name ________', '☐ Yes ☐ No', '1 Wages', '2 Tips', 'Signature of employee');
    expect(letter).toMatchObject({ salutation: 1, closing: 1, blanksToFill: 0 });
    expect(letter.sentenceShare).toBeGreaterThan(0.6);
    expect(form).toMatchObject({
      salutation: 0,
      blanksToFill: 1,
      checkboxes: 2,
      numberedLines: 2,
      signatureLines: 1,
      sentenceShare: 0,
    });
  });

  it('take no adjective for a greeting', () => {
    expect(measure('Estimado señor Ruiz:').salutation).toBe(1);
    expect(measure('estimados durante el primer año').salutation).toBe(0);
  });

  it('measure type and page', () => {
    const { titleSizePt, titleRatio, aspect } = measure({ text: 'Title', sizePt: 24 }, 'body of ten points', 'and more of it');
    expect({ titleSizePt, titleRatio }).toEqual({ titleSizePt: 24, titleRatio: 2.4 });
    expect(aspect).toBeCloseTo(612 / 792, 6);
    expect(measureLayout(recognisedPage(['words'])).ocr).toBe(1);
    expect(measure('भारत सरकार').nonLatinShare).toBe(1);
  });

  it('are finite, and zero for an empty page', () => {
    expect(measure()).toMatchObject({ words: 0, lines: 0, titleSizePt: 0, upperShare: 0, averageLineWords: 0 });
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 12 }), (lines) => {
        const measured = measure(...lines);
        for (const name of layoutFeatures) expect(measured[name] === undefined || Number.isFinite(measured[name])).toBe(true);
      }),
    );
  });

  it('have no picture figure where rendering measured none', () => expect(measure('words').imageCoverage).toBeUndefined());
});
