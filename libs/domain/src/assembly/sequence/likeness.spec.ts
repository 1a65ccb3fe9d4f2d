import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PageSignature } from '../../classification/page-decision.js';
import { likenessNats } from './likeness.js';
import { weights } from './weights.js';

const looks = (change: Partial<PageSignature> = {}): PageSignature => ({
  size: '612x792',
  origin: 'layer',
  fonts: [],
  header: [],
  footer: [],
  bareNumbers: [],
  words: 300,
  ...change,
});

const words = (from: number, count = 40): number[] => Array.from({ length: count }, (_, i) => from + i);

const signatures = fc
  .record({
    origin: fc.constantFrom('layer' as const, 'ocr' as const),
    words: fc.nat(800),
    upperShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    digitShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    vocabulary: fc.option(
      fc.array(fc.nat(500), { maxLength: 64 }).map((all) => [...new Set(all)].sort((a, b) => a - b)),
      { nil: undefined },
    ),
  })
  .map(looks as (change: object) => PageSignature);

describe('likenessNats', () => {
  it('counts words in common for one paper, other words against it', () => {
    const page = looks({ vocabulary: words(0) });
    const none = likenessNats(looks(), looks());
    expect(likenessNats(page, looks({ vocabulary: words(5) }))).toBeGreaterThan(none);
    expect(likenessNats(page, looks({ vocabulary: words(900) }))).toBeLessThan(none);
  });

  it('counts capitals beside small letters, and figures beside words, against one paper', () => {
    const page = looks({ upperShare: 0.1, digitShare: 0.1 });
    expect(likenessNats(page, looks({ upperShare: 0.9, digitShare: 0.1 }))).toBeLessThan(likenessNats(page, page));
    expect(likenessNats(page, looks({ upperShare: 0.1, digitShare: 0.6 }))).toBeLessThan(likenessNats(page, page));
  });

  it('lets a cover be set otherwise than its paper', () => {
    const cover = looks({ upperShare: 0.9, vocabulary: words(0) });
    const inside = looks({ upperShare: 0.1, vocabulary: words(900) });
    expect(likenessNats(cover, inside, true)).toBe(likenessNats(looks(), looks()));
  });

  it('says as much whichever page comes first, and never more than its bound', () => {
    fc.assert(
      fc.property(signatures, signatures, (a, b) => {
        expect(likenessNats(a, b)).toBeCloseTo(likenessNats(b, a), 9);
        expect(Math.abs(likenessNats(a, b))).toBeLessThanOrEqual(weights.likeness.bound);
      }),
    );
  });
});
