import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitPicture } from './fit-picture.js';
import { patchesOf, pictureTokens, seenSize } from './picture-tokens.js';
import type { VisionSizing } from './vision-sizing.js';

const high = { maxPx: 2048, patches: 2500 };
const vision: VisionSizing = { factor: 1.2, low: { maxPx: 512 }, high };
const old: VisionSizing = { factor: 1.62, low: { maxPx: 2048, patches: 1536 }, high: { maxPx: 2048, patches: 1536 } };

const size = fc.record({ width: fc.integer({ min: 1, max: 6000 }), height: fc.integer({ min: 1, max: 6000 }) });
/** Shapes that paper and screens have. */
const paper = size.filter(({ width, height }) => width / height < 20 && height / width < 20);

describe('pictureTokens', () => {
  it('gives the figures that the provider publishes', () => {
    expect(pictureTokens({ width: 1024, height: 1024 }, 'high', vision)).toBe(1229);
    expect(pictureTokens({ width: 2048, height: 2048 }, 'high', vision)).toBe(3000);
    expect(seenSize({ width: 2048, height: 2048 }, high)).toEqual({ width: 1600, height: 1600 });
    expect(patchesOf(seenSize({ width: 1800, height: 2400 }, old.high))).toBe(1452);
  });

  // huggingface.co/datasets/JOHNISKING/image-token-cost, gpt-6 at high detail, read 2026-11-22.
  it.each([
    [256, 256, 77],
    [512, 512, 308],
    [768, 768, 692],
    [1280, 720, 1104],
    [1920, 1080, 2448],
    [1080, 1920, 2448],
  ])('agrees with what others count for %i by %i', (width, height, tokens) => {
    expect(pictureTokens({ width, height }, 'high', vision)).toBe(tokens);
  });

  it('counts a Letter page at 150 dpi, high and low', () => {
    expect(pictureTokens({ width: 1275, height: 1650 }, 'high', vision)).toBe(2496);
    expect(pictureTokens({ width: 1275, height: 1650 }, 'low', vision)).toBe(Math.ceil(13 * 16 * 1.2));
  });

  it('is a whole number within the budget, for any size', () => {
    fc.assert(
      fc.property(size, (any) => {
        const tokens = pictureTokens(any, 'high', vision);
        expect(Number.isInteger(tokens)).toBe(true);
        expect(tokens).toBeGreaterThan(0);
        expect(tokens).toBeLessThanOrEqual(3000);
      }),
    );
  });

  it('is exact for every number of patches', () => {
    for (let patches = 1; patches <= 2500; patches++) {
      const exact = (patches * 6) / 5;
      const row = { maxPx: 32 * 2500 };
      const tokens = pictureTokens({ width: 32 * patches, height: 32 }, 'high', { factor: 1.2, low: row, high: row });
      expect(tokens).toBe((patches * 6) % 5 === 0 ? exact : Math.floor(exact) + 1);
    }
  });
});

describe('fitPicture', () => {
  it('never enlarges, and loses nothing to the provider', () => {
    fc.assert(
      fc.property(size, (any) => {
        const fit = fitPicture(any, high);
        expect(fit.width).toBeLessThanOrEqual(any.width);
        expect(fit.height).toBeLessThanOrEqual(any.height);
        expect(seenSize(fit, high)).toEqual(fit);
      }),
    );
  });

  it('costs no more than the picture itself, and pays for less emptiness', () => {
    const filled = ({ width, height }: { width: number; height: number }) => (width * height) / patchesOf({ width, height });
    fc.assert(
      fc.property(paper, (any) => {
        const fit = fitPicture(any, high);
        expect(patchesOf(fit)).toBeLessThanOrEqual(Math.min(patchesOf(any), 2500));
        if (patchesOf(any) <= 2500 && Math.max(any.width, any.height) <= 2048)
          expect(filled(fit)).toBeGreaterThanOrEqual(filled(any));
      }),
    );
  });

  it('keeps the shape to a pixel, and sees at least as much as the provider would have left', () => {
    fc.assert(
      fc.property(paper, fc.integer({ min: 40, max: 2500 }), (any, atMostPatches) => {
        const fit = fitPicture(any, { ...high, atMostPatches });
        expect(patchesOf(fit)).toBeLessThanOrEqual(atMostPatches);
        const scale = Math.max(fit.width / any.width, fit.height / any.height);
        expect(Math.abs(fit.width - any.width * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(fit.height - any.height * scale)).toBeLessThanOrEqual(1);
        const seen = seenSize(any, { maxPx: 2048, patches: atMostPatches });
        expect(Math.max(fit.width, fit.height)).toBeGreaterThanOrEqual(Math.max(seen.width, seen.height) * 0.95 - 1);
      }),
    );
  });

  it('leaves a good page alone and trims an edge that would buy a column of patches', () => {
    expect(fitPicture({ width: 1275, height: 1650 }, high)).toEqual({ width: 1275, height: 1650 });
    expect(fitPicture({ width: 1281, height: 1650 }, high)).toEqual({ width: 1280, height: 1648 });
  });
});
