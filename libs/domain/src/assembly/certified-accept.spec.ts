import { describe, expect, it } from '@jest/globals';
import { sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { assemblePacket } from './assemble-packet.js';

const fit = 'digest-of-the-fit';
const taxonomy = { ...sampleTaxonomy(), thresholds: { accept: 0.94, reject: 0.1 } };

/** One slip whose page has that confidence, decided under that fit. */
const statusOf = (confidence: number, certified?: Record<string, Record<string, number>>) => {
  const pages = sketchPages([{ type: 'slip', confidence, first: 0.99 }]);
  const decided = pages.map((page) => ({ ...page, decision: { ...page.decision!, calibration: fit } }));
  return assemblePacket({ pages: decided, taxonomy, certified }).documents[0]!.status;
};

describe('a certified threshold', () => {
  it('takes the place of the taxonomy’s own, stricter or not', () => {
    expect(statusOf(0.96)).toBe('accepted');
    expect(statusOf(0.96, { [fit]: { slip: 0.97 } })).toBe('needs_review');
    expect(statusOf(0.98, { [fit]: { slip: 0.97 } })).toBe('accepted');
    expect(statusOf(0.92)).toBe('needs_review');
    expect(statusOf(0.92, { [fit]: { slip: 0.9 } })).toBe('accepted');
  });

  it('holds for confidences of that very fit, and for that type alone', () => {
    expect(statusOf(0.96, { another: { slip: 0.97 } })).toBe('accepted');
    expect(statusOf(0.96, { [fit]: { statement: 0.97 } })).toBe('accepted');
    expect(statusOf(0.92, { another: { slip: 0.9 } })).toBe('needs_review');
  });
});

describe('a model’s word on a page inside', () => {
  const slips = (first: number, isAsked: boolean) => {
    const pages = sketchPages([
      { type: 'statement', confidence: 0.99, first: 0.99, printed: [1, 2] },
      { type: 'statement', confidence: 0.99, first, printed: [2, 2] },
    ]);
    const [one, two] = pages;
    const model = { name: 'm', prompt: 'p@1.0.0', promptSha256: '', reason: '' };
    const decided = isAsked ? { ...two!, decision: { ...two!.decision!, model } } : two!;
    return assemblePacket({ pages: [one!, decided], taxonomy: sampleTaxonomy() }).documents;
  };

  it('that it begins a paper keeps the document from being accepted, where the sequence knows better', () => {
    expect(slips(0.9, true)).toMatchObject([{ pages: [1, 2], status: 'needs_review' }]);
    expect(slips(0.9, false)).toMatchObject([{ pages: [1, 2], status: 'accepted' }]);
    expect(slips(0.1, true)).toMatchObject([{ pages: [1, 2], status: 'accepted' }]);
  });
});
