import { describe, expect, it } from '@jest/globals';
import { paperSize } from './paper-size.js';

describe('paperSize', () => {
  it('believes a scanner', () =>
    expect(paperSize({ widthPx: 1700, heightPx: 2200, dpi: 200 })).toEqual({ widthPt: 612, heightPt: 792 }));
  it('takes a photograph for a sheet of 11 inches', () =>
    expect(paperSize({ widthPx: 4000, heightPx: 3000, dpi: 72 })).toEqual({ widthPt: 792, heightPt: 594 }));
  it('disbelieves a resolution that makes a poster or a stamp', () => {
    expect(paperSize({ widthPx: 9000, heightPx: 9000, dpi: 96 }).widthPt).toBeCloseTo(792);
    expect(paperSize({ widthPx: 300, heightPx: 300, dpi: 600 }).widthPt).toBeCloseTo(792);
  });
});
