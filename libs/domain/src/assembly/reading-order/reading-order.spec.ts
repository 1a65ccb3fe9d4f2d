import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PageSketch, sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { assemblePacket } from '../assemble-packet.js';
import { sortPages } from '../sort-pages.js';
import { readingOrder } from './reading-order.js';

const taxonomy = sampleTaxonomy();
const read = (sketches: PageSketch[]) => {
  const { pages, doubts } = readingOrder(sortPages(sketchPages(sketches), taxonomy).content, taxonomy);
  return { order: pages.map((page) => page.facts.page), doubts };
};

/** Page `n` of a paper that is set in its own type and bears its own foot. */
const pageOf = (paper: string, n: number): PageSketch => ({
  type: 'other',
  confidence: 0.8,
  first: n === 1 ? 0.9 : 0.05,
  signature: { fonts: [`ABCDEF+${paper}`], footer: [paper] },
});

describe('the reading order', () => {
  it('brings the pages of papers together that lie one among the other, and says so', () => {
    const braided = [1, 2, 3].flatMap((n) => [pageOf('a', n), pageOf('b', n)]);
    const { order, doubts } = read(braided);
    expect(order).toEqual([1, 3, 5, 2, 4, 6]);
    expect(doubts.map(({ pages }) => pages)).toEqual([
      [1, 3],
      [3, 5],
      [5, 2],
      [2, 4],
      [4, 6],
    ]);
    expect(doubts[0]!.why).toContain('lie among those of another paper');
  });

  it('follows looks and identifiers where the next number lies beside a page of another paper', () => {
    const page = (account: string, x: number): PageSketch => ({
      type: 'statement',
      first: x === 1 ? 0.97 : 0.02,
      printed: [x, 3],
      identifiers: x === 1 ? {} : { account },
      signature: { header: [account] },
    });
    const { order } = read([page('1', 1), page('2', 2), page('2', 1), page('1', 3), page('1', 2), page('2', 3)]);
    expect(order).toEqual([1, 5, 4, 3, 2, 6]);
  });

  it('joins what completes the only paper with such numbers, though it does not look like it', () => {
    const page = (x: number, more: Partial<PageSketch> = {}): PageSketch => ({
      type: 'estimate',
      first: 0.1,
      printed: [x, 4],
      ...more,
    });
    const turned: PageSketch = page(4, { type: 'other', confidence: 0.5, signature: { size: '792x612', footer: ['tables'] } });
    const scattered = [turned, page(1), page(3), page(2)].map((sketch) => ({ signature: { footer: ['f1'] }, ...sketch }));
    expect(read(scattered).order).toEqual([2, 4, 3, 1]);
    // Another paper of four pages: whose page is it?
    const rivalled = read([...scattered, page(4, { signature: { footer: ['f2'] } })]);
    expect(rivalled.order.indexOf(1)).toBe(0);
  });

  it('has a person see what was joined so, and not what merely lay between', () => {
    const between: PageSketch = { type: 'slip', first: 0.97 };
    const braided = [1, 2, 3, 4].flatMap((n) => (n === 1 ? [pageOf('a', n), between] : [pageOf('a', n), pageOf('b', n - 1)]));
    const { documents } = assemblePacket({ pages: sketchPages(braided), taxonomy });
    expect(documents.map((d) => d.pages)).toEqual([[1, 3, 5, 7], [2], [4, 6, 8]]);
    const asked = documents.filter((d) => d.rationale.includes('lie among those of another paper'));
    expect(asked.map((d) => [d.pages[0], d.status])).toEqual([
      [1, 'needs_review'],
      [4, 'needs_review'],
    ]);
  });

  it('leaves two papers that follow each other as they lie', () => {
    const { order, doubts } = read(['a', 'b'].flatMap((paper) => [1, 2, 3].map((n) => pageOf(paper, n))));
    expect(order).toEqual([1, 2, 3, 4, 5, 6]);
    expect(doubts).toEqual([]);
  });

  it('believes in no disorder for a single page that would fit a little better elsewhere', () => {
    const stray = { ...pageOf('a', 3), first: 0.4, signature: { fonts: ['ABCDEF+a', 'ABCDEF+b'] } };
    expect(read([pageOf('a', 1), pageOf('a', 2), pageOf('b', 1), pageOf('b', 2), stray]).order).toEqual([1, 2, 3, 4, 5]);
  });

  it('carries no page across a separator', () => {
    const sheet: PageSketch = { type: 'separator' };
    const { order } = read([
      pageOf('a', 1),
      pageOf('b', 1),
      sheet,
      pageOf('a', 2),
      pageOf('b', 2),
      pageOf('a', 3),
      pageOf('b', 3),
    ]);
    expect(order.slice(0, 2)).toEqual([1, 2]);
  });

  it('keeps every page once, and moves none without a word', () => {
    const sketches = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 })).map(([paper, n]) => pageOf(paper, n)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(sketches, (drawn) => {
        const { order, doubts } = read(drawn);
        expect(order.toSorted((a, b) => a - b)).toEqual(drawn.map((_, i) => i + 1));
        if (doubts.length === 0) expect(order).toEqual(drawn.map((_, i) => i + 1));
      }),
      { numRuns: 60 },
    );
  });
});
