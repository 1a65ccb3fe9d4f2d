import { describe, expect, it } from '@jest/globals';
import { sampleTaxonomy, sketchPages } from '#testing/builders/assembly-page.js';
import { decideByAnswer } from './decide-by-answer.js';
import type { PageAnswer } from './page-answer.js';

const taxonomy = sampleTaxonomy();
const [page] = sketchPages([{ type: 'other', confidence: 0.5, first: 0.5, identifiers: { account: '*1' } }]);
const signals = page!.decision!;
const by = { tier: 'vision' as const, model: 'm', prompt: 'vision@1.0.0', promptSha256: 'p', reason: 'why' };
const answer: PageAnswer = {
  page: 1,
  type: 'slip',
  confidence: 0.9,
  alternatives: [],
  isFirst: true,
  printed: { page: 2, of: 3 },
  identifiers: [],
  fields: [],
  rationale: 'headed “slip”, account 4711 0815 22',
};
const weighed = { distribution: [{ type: 'slip', confidence: 0.85 }], features: { stated: 0.9 } };
const decide = (over: Partial<PageAnswer> = {}) =>
  decideByAnswer({ ...answer, ...over }, signals, weighed, by, { taxonomy, calibration: null });

describe('decideByAnswer', () => {
  it('takes the type by its calibrated probability, and says who decided it and why it was asked', () => {
    expect(decide()).toMatchObject({
      type: 'slip',
      confidence: 0.85,
      tier: 'vision',
      model: { name: 'm', prompt: 'vision@1.0.0', promptSha256: 'p', reason: 'why' },
      printed: { page: 2, of: 3 },
      identifiers: { account: '*1' },
      calibrationFeatures: { stated: 0.9 },
    });
  });

  it('moves the odds of a first page by the answer, within bounds', () => {
    expect(decide().firstPage.byType.slip).toBeGreaterThan(0.9);
    expect(decide({ isFirst: false }).firstPage.byType.slip).toBeLessThan(0.1);
  });

  it('keeps no numbers of anybody in the rationale, and no page number that can not be', () => {
    expect(decide().rationale).toMatch(/headed “slip”, account …/);
    expect(decide({ printed: { page: 9, of: 3 } }).printed).toBeNull();
    expect(decide({ printed: { page: 9, of: null } }).printed).toBeNull();
  });
});
