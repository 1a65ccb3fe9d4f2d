import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PageText } from '../page/page-text.js';
import { sharedVocabulary, vocabularyOf } from './vocabulary.js';

const pageOf = (words: string[]): PageText => ({
  origin: 'layer',
  widthPt: 612,
  heightPt: 792,
  lines: [{ text: words.join(' '), x: 0.1, y: 0.1, w: 0.8, h: 0.01, sizePt: 10 }],
});

const numbered = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i + 1000}`);

const shared = (a: string[], b: string[]): number | null => sharedVocabulary(vocabularyOf(pageOf(a)), vocabularyOf(pageOf(b)));

describe('vocabulary', () => {
  it('tells pages that speak of the same from pages that do not', () => {
    expect(shared(numbered('word', 300), numbered('word', 300))).toBe(1);
    expect(shared(numbered('word', 300), numbered('item', 300))).toBeLessThan(0.05);
  });

  it('says nothing of a page with hardly a word', () => {
    expect(shared(numbered('word', 300), ['four', 'words', 'only', 'here'])).toBeNull();
    expect(sharedVocabulary([], [])).toBeNull();
  });

  it('estimates the share that is common, whichever page comes first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 40, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (m, n, part) => {
          const common = Math.floor(part * Math.min(m, n));
          const a = [...numbered('both', common), ...numbered('left', m - common)];
          const b = [...numbered('both', common), ...numbered('right', n - common)];
          const estimate = shared(a, b)!;
          expect(shared(b, a)).toBe(estimate);
          expect(Math.abs(estimate - common / Math.min(m, n))).toBeLessThan(0.45);
        },
      ),
    );
  });

  it('keeps a bounded sample, rising, whatever the words and their order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 200 }), (words) => {
        const kept = vocabularyOf(pageOf(words));
        expect(kept.length).toBeLessThanOrEqual(64);
        expect(kept).toEqual([...new Set(kept)].sort((x, y) => x - y));
        expect(vocabularyOf(pageOf(words.toReversed()))).toEqual(kept);
      }),
    );
  });
});
