import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PageSketch, sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { assemblePacket } from './assemble-packet.js';

const taxonomy = sampleTaxonomy();
const assemble = (sketches: PageSketch[]) => assemblePacket({ pages: sketchPages(sketches), taxonomy }).documents;

const slip: PageSketch = { type: 'slip', first: 0.95, signature: { size: '300x200' } };
const inner = (confidence: number): PageSketch => ({ type: 'report', confidence, first: 0.02 });

describe('a page from inside a paper that lies alone', () => {
  it('is of the type it shows, for a person to look at', () => {
    const [, extract] = assemble([slip, inner(0.65), slip]);
    expect(extract).toMatchObject({ type: 'report', pages: [2], status: 'needs_review' });
    expect(extract!.confidence).toBeLessThanOrEqual(0.65);
  });

  it('stays unknown where it hardly shows the type', () => {
    const [, extract] = assemble([slip, inner(0.3), slip]);
    expect(extract).toMatchObject({ type: 'other', pages: [2] });
  });

  it('changes no document’s extent, and no unknown paper that shows nothing', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.2, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 8 }), (all) => {
        const documents = assemble(all.map((confidence) => ({ type: 'other', confidence, first: 0.5 })));
        expect(documents.every(({ type }) => type === 'other')).toBe(true);
        expect(documents.flatMap(({ pages }) => pages)).toEqual(all.map((_, i) => i + 1));
      }),
    ));
});
