import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PageSketch, sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { assemblePacket } from '../assembly/assemble-packet.js';
import { type TriageTerms, triage } from './triage.js';

const taxonomy = sampleTaxonomy();
const terms: TriageTerms = { engine: 'cascade', usdPerPage: { text: 0.001, vision: 0.004 }, budgetUsd: 10 };
const made = (sketches: (PageSketch | null)[], over: Partial<TriageTerms> = {}) => {
  const pages = sketchPages(sketches);
  return triage(assemblePacket({ pages, taxonomy }), pages, { ...terms, ...over });
};
const asked = ({ consultations }: ReturnType<typeof triage>) => consultations.flatMap((window) => window.asked);

const sketch = fc.option(
  fc.record({
    type: fc.constantFrom('slip', 'statement', 'report', 'other', 'blank'),
    confidence: fc.double({ min: 0.3, max: 0.99, noNaN: true }),
    first: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { freq: 9 },
);

describe('triage', () => {
  it('asks nothing about what is sure', () => {
    expect(made([{ type: 'slip', confidence: 0.99, first: 0.99 }]).consultations).toEqual([]);
  });

  it('asks about what is not, and says why', () => {
    const [one] = asked(made([{ type: 'slip', confidence: 0.4, first: 0.9 }]));
    expect(one).toMatchObject({ page: 1, tier: 'text' });
    expect(one?.reason).toMatch(/%/);
  });

  it('looks at pictures where there are hardly any words, or no model that reads them', () => {
    const sparse = { type: 'slip', confidence: 0.4, signature: { words: 5 } };
    expect(asked(made([sparse]))[0]?.tier).toBe('vision');
    expect(asked(made([{ type: 'slip', confidence: 0.4 }], { usdPerPage: { text: null, vision: 1 } }))[0]?.tier).toBe('vision');
    expect(asked(made([sparse], { usdPerPage: { text: null, vision: null } }))).toEqual([]);
  });

  it('puts every page that can be seen before the vision model where that is the way, one a call', () => {
    const { consultations } = made([{ type: 'slip' }, null, { type: 'blank' }, { type: 'slip' }], { engine: 'vision-all' });
    expect(consultations.map(({ range }) => [range.from, range.to])).toEqual([
      [1, 1],
      [4, 4],
    ]);
  });

  it('never plans to spend more than there is, asks less the less there is, and names who is left out', () => {
    fc.assert(
      fc.property(
        fc.array(sketch, { minLength: 1, maxLength: 25 }),
        fc.double({ min: 0, max: 0.05, noNaN: true }),
        (pages, usd) => {
          const rich = made(pages);
          const poor = made(pages, { budgetUsd: usd });
          expect(poor.expectedUsd).toBeLessThanOrEqual(usd);
          const all = asked(rich).map(({ page }) => page);
          const some = asked(poor).map(({ page }) => page);
          expect([...some, ...poor.unaffordable].sort((a, b) => a - b)).toEqual(all);
          for (const page of all) expect(pages[page - 1]?.type ?? 'blank').not.toBe('blank');
        },
      ),
      { numRuns: 60 },
    );
  });
});
