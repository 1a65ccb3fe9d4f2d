import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PageText, TextLine } from '../page/page-text.js';
import { typeAreaOf } from './type-area.js';

const line = (x: number, y: number, text = 'some words'): TextLine => ({ text, x, y, w: 0.4, h: 0.01, sizePt: 10 });
const pageOf = (lines: TextLine[]): PageText => ({ origin: 'layer', widthPt: 612, heightPt: 792, lines });
const column = (x: number, pitch: number, count = 20): TextLine[] =>
  Array.from({ length: count }, (_, i) => line(x, 0.1 + i * pitch));

describe('typeAreaOf', () => {
  it('measures the left edge and the distance of lines, in thousandths', () => {
    expect(typeAreaOf(pageOf(column(0.12, 0.02)))).toEqual({ leftEdge: 120, linePitch: 20 });
  });

  it('leaves out the head, the foot, a mark at the edge and what stands beside', () => {
    const beside = column(0.6, 0.02);
    const page = pageOf([...column(0.12, 0.02), ...beside, line(0.01, 0.02), line(0.01, 0.95), line(0.02, 0.3)]);
    expect(typeAreaOf(page)).toEqual({ leftEdge: 120, linePitch: 20 });
  });

  it('says nothing of a page with hardly a line', () => {
    expect(typeAreaOf(pageOf(column(0.12, 0.02, 3)))).toBeNull();
    expect(typeAreaOf(pageOf([]))).toBeNull();
  });

  it('is the same whatever the order of lines', () => {
    const lines = fc.array(
      fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) }),
    );
    fc.assert(
      fc.property(lines, (places) => {
        const page = places.map(({ x, y }) => line(x, y));
        expect(typeAreaOf(pageOf(page.toReversed()))).toEqual(typeAreaOf(pageOf(page)));
      }),
    );
  });
});
