import { describe, expect, it } from '@jest/globals';
import { type PageSketch, sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import type { Draft } from './draft.js';
import { rejectUnbelieved } from './reject-type.js';
import type { SequencePage } from './sequence/sequence-page.js';

const taxonomy = sampleTaxonomy();
const strict = { ...taxonomy, thresholds: { accept: 0.9, reject: 0.8 } };

/** Pages that the sequence takes for a document of the type with this confidence, whatever they show by themselves. */
const takenFor = (id: string, confidence: number, ...sketches: PageSketch[]): Draft => ({
  type: taxonomy.types.find((type) => type.id === id)!,
  pages: sketchPages(sketches).map((page) => ({ ...page, blanksBefore: 0, breakBefore: false }) as SequencePage),
  confidence,
  boundary: { start: 0.9, end: 0.9 },
  typeConfidence: new Map(sketches.map((_, i) => [i + 1, confidence])),
  joined: false,
  doubts: [],
});

describe('rejectUnbelieved', () => {
  const report: PageSketch = { type: 'report', confidence: 0.7 };

  it('believes a type that a page shows', () => {
    expect(rejectUnbelieved(takenFor('report', 0.7, report, report), taxonomy).type.id).toBe('report');
  });

  it('takes the type that all pages show where the sequence’s own is shown by none', () => {
    const named = rejectUnbelieved(takenFor('slip', 0.3, report, report), taxonomy);
    expect(named.type.id).toBe('report');
    expect(named.doubts.length).toBeGreaterThan(0);
  });

  it('makes it unknown where pages show nothing, different things, or too little', () => {
    const nothing: PageSketch = { type: 'other', confidence: 0.9 };
    expect(rejectUnbelieved(takenFor('slip', 0.3, nothing), taxonomy).type.id).toBe('other');
    expect(rejectUnbelieved(takenFor('slip', 0.3, report, { type: 'statement' }), taxonomy).type.id).toBe('other');
    expect(rejectUnbelieved(takenFor('slip', 0.3, report), strict).type.id).toBe('other');
  });
});
