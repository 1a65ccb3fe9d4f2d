import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPage, type LineLike } from '#testing/builders/page-text.js';
import { buildType, compileTypes } from '#testing/builders/taxonomy.js';
import { gatherEvidence } from './evidence.js';
import { firstPageGiven } from './first-page.js';
import { measureLayout } from './layout-features.js';
import type { PrintedNumber } from './page-decision.js';
import { findHits } from './page-hits.js';
import { searchablePage } from './searchable-page.js';

const compiled = compileTypes([
  buildType({
    id: 'report',
    pages: { typical: 4 },
    signals: [
      { phrase: 'Yearly Report', weight: 4, zone: 'title', page: 'first' },
      { phrase: 'Sample cover sheet', weight: 4, page: 'cover' },
      { phrase: 'carried forward', weight: 3, page: 'continuation' },
      { phrase: 'table of figures', weight: 2 },
    ],
  }),
]);

const certificate = compileTypes([
  buildType({
    id: 'certificate',
    pages: { typical: 2 },
    signals: [
      { phrase: 'Certificate of Works', weight: 6 },
      { phrase: 'Certificate of Works', weight: 2, zone: 'title', page: 'first' },
    ],
  }),
]);

const given = (lines: LineLike[], printed: PrintedNumber | null = null, isGreeting = false, taxonomy = compiled): number => {
  const page = buildPage(lines);
  const evidence = gatherEvidence(taxonomy, findHits(searchablePage(page), taxonomy), measureLayout(page));
  return firstPageGiven(evidence[0]!, printed, isGreeting);
};

describe('the odds of a first page', () => {
  const title = { text: 'Yearly Report', sizePt: 20 };

  it('rise with the marks of a first page or a cover, and fall with those of a later one', () => {
    const neutral = given(['The table of figures']);
    expect(given([title])).toBeGreaterThan(0.8);
    expect(given(['Sample cover sheet'])).toBeGreaterThan(0.8);
    expect(neutral).toBeLessThan(0.3);
    expect(given(['Balance carried forward', 'The table of figures'])).toBeLessThan(neutral);
  });

  it('take what a later page bears for a reference below the title of a first one', () => {
    const below = ['Words of it', 'More words of it', 'Balance carried forward'];
    expect(given([title, ...below])).toBeGreaterThan(0.6);
    expect(given([title, ...below])).toBeLessThan(given([title]));
  });

  it('rise with a greeting', () => expect(given(['Dear reader'], null, true)).toBeGreaterThan(given(['Dear reader'])));

  it('are settled by a printed number', () => {
    expect(given(['The table of figures'], { page: 1, of: 4 })).toBeGreaterThan(0.8);
    expect(given([title], { page: 2, of: 4 })).toBeLessThan(0.5);
    expect(given([title], { page: 2, of: null })).toBeGreaterThan(given([title], { page: 2, of: 4 }));
  });

  it("rise with a first page's title though a heavier signal has the same words", () => {
    const filler = Array.from({ length: 30 }, (_, row) => `line ${row} of it`);
    const inTitle = given([{ text: 'Certificate of Works', sizePt: 20 }, ...filler], null, false, certificate);
    const below = given([...filler, 'Certificate of Works', ...filler], null, false, certificate);
    expect(inTitle).toBeGreaterThan(0.7);
    expect(below).toBeLessThan(0.4);
  });

  it('stay between 0 and 1', () =>
    fc.assert(
      fc.property(fc.subarray([title, 'Sample cover sheet', 'carried forward', 'table of figures']), (lines) => {
        const odds = given(lines);
        expect(odds).toBeGreaterThan(0);
        expect(odds).toBeLessThan(1);
      }),
    ));
});
