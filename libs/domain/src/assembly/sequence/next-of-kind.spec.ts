import { describe, expect, it } from '@jest/globals';
import { type PageSketch, sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { mayBeginAnother } from './next-of-kind.js';
import type { SequencePage } from './sequence-page.js';

const { types } = sampleTaxonomy();
const typeOf = (id: string) => types.find((type) => type.id === id)!;
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const pagesOf = (sketches: PageSketch[]): SequencePage[] =>
  sketchPages(sketches).map(({ facts, decision }) => ({ facts, decision: decision!, blanksBefore: 0, breakBefore: false }));

const asksAbout = (before: PageSketch, page: PageSketch, type = 'slip', coverOf: string[] = []): boolean => {
  const [first, second] = pagesOf([before, page]) as [SequencePage, SequencePage];
  first.decision.coverOf = coverOf;
  return mayBeginAnother([first], second, typeOf(type));
};

const slip = (more: Partial<PageSketch> = {}): PageSketch => ({ type: 'slip', first: 0.9, ...more });
const filled = (from: number): PageSketch =>
  slip({ signature: { vocabulary: times(40, (i) => i), figures: times(8, (i) => from + i) } });

describe('mayBeginAnother', () => {
  it('asks about a page inside of a short paper that looks like a first one', () => {
    expect(asksAbout(slip(), slip())).toBe(true);
    expect(asksAbout(filled(0), filled(20))).toBe(true);
  });

  it.each([
    ['the back of a slip', slip(), slip({ first: 0.4 })],
    ['a page that a number makes a later one', slip(), slip({ printed: [2, 2] })],
    ['a copy with the same figures', filled(0), filled(0)],
  ])('not about %s', (_, before, page) => expect(asksAbout(before, page)).toBe(false));

  it('not about what follows a cover, nor about papers of many pages, whose titles run', () => {
    expect(asksAbout(slip(), slip(), 'slip', ['slip'])).toBe(false);
    expect(asksAbout(slip(), slip(), 'statement')).toBe(false);
  });
});
