import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleTaxonomy } from '#testing/builders/assembly-page.js';
import type { PageAnswer } from './page-answer.js';
import { readAnswer } from './read-answer.js';

const taxonomy = sampleTaxonomy();
const types = taxonomy.types.map(({ id }) => id);
const answerOf = (page: number, over: Partial<PageAnswer> = {}): PageAnswer => ({
  page,
  type: 'slip',
  confidence: 0.9,
  alternatives: [],
  isFirst: true,
  printed: null,
  identifiers: [],
  fields: [],
  rationale: 'a slip',
  ...over,
});
const raw = (pages: unknown) => ({ text: JSON.stringify({ pages }), ended: 'complete' as const });
const faultsOf = (text: string, ended: 'complete' | 'truncated' | 'filtered' | 'refused' = 'complete') =>
  readAnswer({ text, ended }, [3, 4], taxonomy).faults.map(({ id }) => id);

describe('readAnswer', () => {
  it('takes what was asked for', () => {
    const { answers, faults } = readAnswer(raw([answerOf(3), answerOf(4, { confidence: 7 })]), [3, 4], taxonomy);
    expect(faults).toEqual([]);
    expect(answers.map(({ page, confidence }) => [page, confidence])).toEqual([
      [3, 0.9],
      [4, 1],
    ]);
    const fenced = `\`\`\`json\n${raw([answerOf(3), answerOf(4)]).text}\n\`\`\``;
    expect(faultsOf(fenced)).toEqual([]);
  });

  it('names what is wrong and keeps what is good', () => {
    expect(faultsOf('', 'complete')).toEqual(['empty']);
    expect(faultsOf('{"pages": [', 'complete')).toEqual(['malformed']);
    expect(faultsOf('{"documents": []}')).toEqual(['malformed']);
    expect(faultsOf('{"pages": [', 'truncated')).toEqual(['truncated']);
    expect(faultsOf('no', 'refused')).toEqual(['refused']);
    expect(faultsOf('', 'filtered')).toEqual(['filtered']);
    const missing = readAnswer(raw([answerOf(3)]), [3, 4], taxonomy);
    expect(missing.faults).toMatchObject([{ id: 'page-missing', pages: [4] }]);
    expect(missing.answers.map(({ page }) => page)).toEqual([3]);
    expect(readAnswer(raw([answerOf(3), answerOf(4), answerOf(9)]), [3, 4], taxonomy)).toMatchObject({
      faults: [{ id: 'page-unknown', pages: [] }],
      answers: [{ page: 3 }, { page: 4 }],
    });
    expect(readAnswer(raw([answerOf(3), answerOf(3), answerOf(4)]), [3, 4], taxonomy)).toMatchObject({
      faults: [{ id: 'page-doubled', pages: [3] }],
      answers: [{ page: 4 }],
    });
    expect(readAnswer(raw([answerOf(3, { type: 'horoscope' }), answerOf(4)]), [3, 4], taxonomy)).toMatchObject({
      faults: [{ id: 'type-unknown', pages: [3] }],
      answers: [{ page: 4 }],
    });
  });

  it('lets nothing through that was not asked for or is not in the taxonomy, whatever comes', () => {
    const answer = fc.record({
      page: fc.integer({ min: 1, max: 8 }),
      type: fc.oneof(fc.constantFrom(...types), fc.string()),
      confidence: fc.double(),
      alternatives: fc.array(fc.record({ type: fc.oneof(fc.constantFrom(...types), fc.string()), confidence: fc.double() })),
    });
    const pages = fc.array(answer.map((some) => answerOf(some.page, some)));
    fc.assert(
      fc.property(pages, fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 }), (given, asked) => {
        const { answers, faults } = readAnswer(raw(given), asked, taxonomy);
        const answered = answers.map(({ page }) => page);
        expect(new Set(answered).size).toBe(answered.length);
        for (const one of answers) {
          expect(asked).toContain(one.page);
          for (const each of [one, ...one.alternatives]) {
            expect(types).toContain(each.type);
            expect(each.confidence).toBeGreaterThanOrEqual(0);
            expect(each.confidence).toBeLessThanOrEqual(1);
          }
        }
        if (answered.length < asked.length) expect(faults.length).toBeGreaterThan(0);
      }),
    );
  });

  it('never throws at what is no answer at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readAnswer({ text, ended: 'complete' }, [1], taxonomy).faults).toHaveLength(1);
      }),
    );
  });
});
