import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparedElsewhere, documentDigest } from './document-digest.js';

const page = (content: string, text: 'layer' | 'ocr' | 'none' = 'layer') => ({ text, hashes: { content, perceptual: null } });

describe("a document's digest", () => {
  it('is that of every copy, in whatever order its pages lie, and of nothing else', () =>
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), fc.string(), (contents, other) => {
        const digest = documentDigest(contents.map((content) => page(content)));
        expect(documentDigest(contents.toReversed().map((content) => page(content)))).toBe(digest);
        expect(documentDigest([...contents, other].map((content) => page(content)))).not.toBe(digest);
      }),
    ));

  it('is not told where a page could not be read', () => {
    expect(documentDigest([])).toBeNull();
    expect(documentDigest([page('a'), { text: 'layer', hashes: null }])).toBeNull();
    expect(documentDigest([page('a', 'none')])).toBeNull();
  });

  it('is wanted of the types that a rule looks for elsewhere', () => {
    const rule = { id: 'r', severity: 'info' as const, when: 'true', message: 'm', source: 's' };
    const rules = [
      { ...rule, each: ['slip', 'deed'], assert: 'd.elsewhere == 0' },
      { ...rule, each: ['w2'], assert: 'true' },
    ];
    expect([...comparedElsewhere({ rules })]).toEqual(['slip', 'deed']);
  });
});
