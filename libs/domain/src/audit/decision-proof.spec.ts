import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PageDecision } from '../classification/page-decision.js';
import { contentDigest } from './content-digest.js';
import { decisionProof, isProven, proofKey, readProof } from './decision-proof.js';

const decision: PageDecision = {
  ...{ page: 12, type: 'w2', confidence: 0.97, tier: 'text', rationale: 'Ottilie Vandermeer earns wages', printed: null },
  ...{ distribution: [], firstPage: { overall: 0.5, byType: {} }, identifiers: { person: 'Ottilie Vandermeer' }, evidence: [] },
  signature: { size: '612x792', origin: 'layer', fonts: [], header: [], footer: [], bareNumbers: [], words: 80 },
  model: { name: 'gpt = one two', prompt: 'text@1.0.0', promptSha256: 'b'.repeat(64), reason: 'doubt' },
  ...{ tokens: { input: 0, cached: 0, output: 0 }, usd: 0, calibration: 'c1' },
  taxonomy: { id: 't', version: '1.0.0', sha256: 'a' },
};

describe('the proof of a decision', () => {
  it('tells who decided what, by which prompt and model, without a word of the page', () => {
    const line = decisionProof(decision);
    expect(readProof(line)).toMatchObject({
      ...{ tier: 'text', type: 'w2', confidence: '0.97', model: 'gpt = one two', prompt: 'text@1.0.0', calibration: 'c1' },
      ...{ promptSha256: 'b'.repeat(64), rationaleSha256: contentDigest(decision.rationale) },
    });
    expect(line).not.toContain('Ottilie');
    expect(proofKey(decision)).toBe('page.12.text');
    expect(() => readProof('x')).toThrow(TypeError);
  });

  it('fits that decision only, from whichever store it was read', () => {
    const line = decisionProof(decision);
    expect(isProven(line, Object.fromEntries(Object.entries(decision).reverse()) as PageDecision)).toBe(true);
    for (const other of [{ type: 'w9' }, { rationale: 'x' }, { tier: 'vision' as const }, { identifiers: {} }, { page: 13 }])
      expect(isProven(line, { ...decision, ...other })).toBe(false);
  });

  it('takes whatever stands on a page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const odd = { ...decision, rationale: text, identifiers: { x: text }, type: text };
        expect(isProven(decisionProof(odd), odd)).toBe(true);
        expect(contentDigest({ a: text, b: 1 })).toBe(contentDigest({ b: 1, a: text }));
      }),
    );
    expect(decisionProof({ ...decision, rationale: '\ud800', type: '\ud800' })).toContain('type=');
  });
});
