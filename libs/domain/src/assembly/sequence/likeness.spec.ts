import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleTaxonomy } from '#testing/builders/assembly-page.js';
import type { PageSignature } from '../../classification/page-decision.js';
import { likenessFor, likenessNats } from './likeness.js';
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
    typeArea: fc.option(fc.record({ leftEdge: fc.nat(1000), linePitch: fc.nat(200) })),
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

  it('counts the same margin and distance of lines for one paper', () => {
    const page = looks({ typeArea: { leftEdge: 120, linePitch: 20 } });
    const other = looks({ typeArea: { leftEdge: 90, linePitch: 27 } });
    expect(likenessNats(page, looks({ typeArea: { leftEdge: 121, linePitch: 20 } }))).toBeGreaterThan(likenessNats(page, other));
    expect(likenessNats(page, other)).toBe(likenessNats(page, looks({ typeArea: null })));
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

describe('likenessFor', () => {
  const typed = (id: string) => sampleTaxonomy().types.find((type) => type.id === id)!;
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('says little of the next copy of a form, more of a page that shows no type and so is its rest', () => {
    const { bound } = weights.likeness;
    expect(likenessFor(typed('slip'), bound, 0.2, 1)).toBe(weights.likeness.boundOfOnePage);
    expect(likenessFor(typed('slip'), bound, 0.2, 0)).toBe(weights.likeness.boundOfRest);
    expect(likenessFor(typed('slip'), bound, 0.9, 0)).toBe(weights.likeness.boundOfOnePage);
  });

  it('never speaks louder the more the page may be a copy, and leaves what speaks against alone', () => {
    const ids = fc.constantFrom('slip', 'statement', 'report', 'other');
    fc.assert(
      fc.property(ids, fc.double({ min: -4, max: 4, noNaN: true }), share, share, share, (id, nats, first, a, b) => {
        const [less, more] = [
          likenessFor(typed(id), nats, first, Math.min(a, b)),
          likenessFor(typed(id), nats, first, Math.max(a, b)),
        ];
        expect(less).toBeGreaterThanOrEqual(more);
        expect(less).toBeLessThanOrEqual(nats);
        if (nats <= 0) expect(more).toBe(nats);
      }),
    );
  });
});
