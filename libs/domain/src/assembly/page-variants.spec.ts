import { describe, expect, it } from '@jest/globals';
import { type PageSketch, sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { assemblePacket } from './assemble-packet.js';

const numbered = (x: number, of: number): PageSketch => ({ type: 'estimate', first: x === 1 ? 0.97 : 0.03, printed: [x, of] });

const found = (sketches: PageSketch[]) =>
  assemblePacket({ pages: sketchPages(sketches), taxonomy: sampleTaxonomy() }).documents.map(({ pages }) => pages);

describe('pages of one number', () => {
  it('are variants of one form where its numbers rise with some of them repeated', () => {
    const pages = [1, 1, 2, 2, 2, 3].map((x) => numbered(x, 3));
    expect(found(pages)).toEqual([[1, 2, 3, 4, 5, 6]]);
  });

  it('go on after its end', () => {
    const pages = [1, 1, 2, 2, 2, 3, 2, 3].map((x) => numbered(x, 3));
    expect(found(pages)).toEqual([[1, 2, 3, 4, 5, 6, 7, 8]]);
  });

  it('are copies of forms where the numbers start again', () => {
    const pages = [1, 2, 3, 1, 2, 3].map((x) => numbered(x, 3));
    expect(found(pages)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it('are no variants of a first page alone', () => {
    const pages = [1, 1, 2, 3].map((x) => numbered(x, 3));
    expect(found(pages)).toEqual([[1], [2, 3, 4]]);
  });
});
