import { describe, expect, it } from '@jest/globals';
import { type PageSketch, sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import type { Draft } from './draft.js';
import { nameByFirstPage } from './name-by-first-page.js';
import type { SequencePage } from './sequence/sequence-page.js';

const taxonomy = sampleTaxonomy();
const other = taxonomy.types.find(({ role }) => role === 'other')!;
const rest: PageSketch = { type: 'other', confidence: 0.9 };

const unknownPaper = (...sketches: PageSketch[]): Draft => ({
  type: other,
  pages: sketchPages(sketches).map((page) => ({ ...page, blanksBefore: 0, breakBefore: false }) as SequencePage),
  confidence: 0.9,
  boundary: { start: 0.95, end: 0.97 },
  typeConfidence: new Map(),
  joined: false,
  doubts: [],
});
const nameOf = (...sketches: PageSketch[]): string => nameByFirstPage(unknownPaper(...sketches), taxonomy).type.id;

describe('nameByFirstPage', () => {
  const first: PageSketch = { type: 'statement', confidence: 0.95, first: 0.9 };

  it('gives a paper of unknown pages the type that its first page shows, for a person to see', () => {
    const named = nameByFirstPage(unknownPaper(first, rest, rest), taxonomy);
    expect(named.type.id).toBe('statement');
    expect(named.confidence).toBeLessThan(0.95);
    expect([...named.typeConfidence.keys()]).toEqual([1, 2, 3]);
    expect(named.doubts).toHaveLength(1);
  });

  it('leaves it unknown where the first page hardly shows the type, begins none, or is alone', () => {
    expect(nameOf({ ...first, confidence: 0.6 }, rest)).toBe('other');
    expect(nameOf({ ...first, first: 0.3 }, rest)).toBe('other');
    expect(nameOf(first)).toBe('other');
  });

  it('leaves it unknown where papers of the type have not so many pages', () => {
    expect(nameOf({ ...first, type: 'slip' }, rest, rest)).toBe('other');
  });
});
