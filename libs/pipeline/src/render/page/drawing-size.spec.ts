import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectiveDpi, recognitionDpi } from './drawing-size.js';

const scan = (widthPt: number, heightPt: number, widthPx: number, heightPx: number) => ({
  pictures: [{ x: 0, y: 0, w: widthPt, h: heightPt, widthPx, heightPx }],
  invisibleText: null,
  shapes: 0,
});

describe('recognitionDpi', () => {
  it('is 150 for a letter page', () => {
    expect(recognitionDpi({ widthPt: 612, heightPt: 792 }, null)).toBe(150);
    expect(recognitionDpi({ widthPt: 612, heightPt: 792 }, scan(612, 792, 2550, 3300))).toBe(150);
  });

  it('takes the pixels of a page that declares one pixel for one point', () =>
    expect(recognitionDpi({ widthPt: 1275, heightPt: 1650 }, scan(1275, 1650, 1275, 1650))).toBeCloseTo(72, 0));

  it('draws a finely scanned card larger', () =>
    expect(recognitionDpi({ widthPt: 243, heightPt: 153 }, scan(243, 153, 1012, 638))).toBeCloseTo(300, 0));

  it('keeps the drawing bounded for every size of paper', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (widthPt, heightPt) => {
        const dpi = recognitionDpi({ widthPt, heightPt }, null);
        expect((Math.max(widthPt, heightPt) / 72) * dpi).toBeLessThanOrEqual(2601);
      }),
    );
  });
});

describe('effectiveDpi', () => {
  it('is told against the paper that the page stands for', () => {
    expect(effectiveDpi({ widthPt: 612, heightPt: 792 }, scan(612, 792, 1700, 2200))).toBe(200);
    expect(effectiveDpi({ widthPt: 1275, heightPt: 1650 }, scan(1275, 1650, 1275, 1650))).toBe(150);
    expect(effectiveDpi({ widthPt: 612, heightPt: 792 }, null)).toBeNull();
  });
});
