import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PageSketch, sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { inPrintedOrder, missingNumbers } from './page-order.js';
import { sortPages } from './sort-pages.js';

const pagesOf = (sketches: PageSketch[]) => sortPages(sketchPages(sketches), sampleTaxonomy()).content;
const numbered = (x: number, y: number): PageSketch => ({ type: 'report', printed: [x, y] });
const bare = (n: number): PageSketch => ({ type: 'report', signature: { bareNumbers: [n] } });
const order = (sketches: PageSketch[]): number[] => inPrintedOrder(pagesOf(sketches)).map((page) => page.facts.page);

describe('inPrintedOrder', () => {
  it('sorts by x of y, unnumbered pages going along with the page before', () => {
    expect(order([numbered(3, 3), { type: 'report' }, numbered(1, 3), numbered(2, 3)])).toEqual([3, 4, 1, 2]);
  });

  it('believes bare numbers only where they fit one way', () => {
    expect(order([bare(1), bare(3), bare(2)])).toEqual([1, 3, 2]);
    expect(order([bare(7), bare(3), bare(5)])).toEqual([1, 2, 3]);
  });

  it('loses and adds no page', () => {
    const sketches = fc.array(
      fc.oneof(
        fc.tuple(fc.nat(5), fc.nat(5)).map(([x, y]) => numbered(x, y)),
        fc.nat(6).map(bare),
      ),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(fc.property(sketches, (s) => expect(order(s).sort((a, b) => a - b)).toEqual(s.map((_, i) => i + 1))));
  });
});

describe('missingNumbers', () => {
  it('names what no page bears', () => {
    expect(missingNumbers(pagesOf([numbered(1, 5), numbered(4, 5)]))).toEqual([2, 3, 5]);
  });

  it('lets an unnumbered page stand for one', () => {
    expect(missingNumbers(pagesOf([numbered(1, 3), { type: 'report' }, numbered(3, 3)]))).toEqual([]);
  });
});
