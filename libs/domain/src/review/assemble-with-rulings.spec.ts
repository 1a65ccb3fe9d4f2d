import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PageSketch, sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { assemblePacket } from '../assembly/assemble-packet.js';
import { type Arrangement, emptyArrangement } from './arrangement.js';
import { withRulings } from './assemble-with-rulings.js';
import { ruledPages } from './rulings.js';

const taxonomy = sampleTaxonomy();
const ruled = (type: string, pages: number[]): Arrangement['documents'][number] => ({
  ...{ id: `r${pages[0]}`, type, pages, decidedBy: ['ana'], machineStatus: 'needs_review', rejection: null, corrections: {} },
});

const assemble = (sketches: (PageSketch | null)[], rulings: Arrangement) => {
  const pages = sketchPages(sketches);
  const machine = assemblePacket({ pages, taxonomy, ruled: ruledPages(rulings) });
  return withRulings(machine, rulings, pages, taxonomy, { taxonomy, product: null });
};

const slip: PageSketch = { type: 'slip', first: 0.9 };
const statement = (first: number): PageSketch => ({ type: 'statement', first, identifiers: { account: '1', period: 'p' } });

describe('assembly around what persons decided', () => {
  it('leaves their documents as they said, sure and accepted, and decides the rest', () => {
    const rulings = { ...emptyArrangement(), documents: [ruled('report', [4, 2])] };
    const { documents, pageResults } = assemble([slip, slip, slip, slip, slip], rulings);
    expect(documents.map(({ type, pages }) => [type, pages])).toEqual([
      ['slip', [1]],
      ['report', [4, 2]],
      ['slip', [3]],
      ['slip', [5]],
    ]);
    expect(documents[1]).toMatchObject({ confidence: 1, boundary: { start: 1, end: 1 }, status: 'accepted' });
    expect(pageResults.map(({ document }) => document)).toEqual([0, 1, 2, 1, 3]);
  });

  it('does not take for neighbours what a decided page parts', () => {
    const whole = assemble([statement(0.95), statement(0.1), statement(0.1)], emptyArrangement());
    expect(whole.documents).toHaveLength(1);
    const rulings = { ...emptyArrangement(), documents: [ruled('slip', [2])] };
    const parted = assemble(
      [statement(0.95), statement(0.1), { ...statement(0.9), identifiers: { account: '2', period: 'q' } }],
      rulings,
    );
    expect(parted.documents.map(({ pages }) => pages)).toEqual([[1], [2], [3]]);
  });

  it('gives lost and blank pages the place that a person found for them, and tells of copies', () => {
    const apart = [{ page: 3, place: 'copy' as const, of: 1, decidedBy: ['ana'] }];
    const rulings = { ...emptyArrangement(), documents: [ruled('slip', [2])], apart };
    const { pageResults, exceptions } = assemble([slip, null, slip], rulings);
    expect(pageResults.map(({ place }) => place)).toEqual(['document', 'document', 'copy']);
    expect(exceptions).toMatchObject([{ code: 'page.duplicate', page: 3, detail: 'set aside by a person as a copy of page 1' }]);
  });

  it('has every page in one place, whichever pages were decided', () => {
    const type = fc.constantFrom('slip', 'statement', 'report', 'other', 'blank', 'separator');
    const packet = fc.array(fc.tuple(fc.option(type, { freq: 8 }), fc.constantFrom('free', 'document', 'apart')), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(packet, (drawn) => {
        const at = (fate: string) => drawn.flatMap(([, one], i) => (one === fate ? [i + 1] : []));
        const rulings: Arrangement = {
          ...emptyArrangement(),
          documents: at('document').length > 0 ? [ruled('slip', at('document').toReversed())] : [],
          apart: at('apart').map((page) => ({ page, place: 'blank', of: null, decidedBy: ['ana'] })),
        };
        const sketches = drawn.map(([own]) => (own === null ? null : { type: own }));
        const { documents, pageResults } = assemble(sketches, rulings);
        expect(pageResults.map(({ page }) => page)).toEqual(drawn.map((_, i) => i + 1));
        for (const { page, place, document } of pageResults) {
          const homes = documents.flatMap(({ pages }, i) => (pages.includes(page) ? [i] : []));
          expect(homes).toEqual(place === 'document' ? [document] : []);
        }
        if (rulings.documents[0]) expect(documents.map(({ pages }) => pages)).toContainEqual(rulings.documents[0].pages);
      }),
    );
  });
});
