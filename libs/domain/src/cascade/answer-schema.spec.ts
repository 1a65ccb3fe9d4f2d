import { expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { sampleTaxonomy } from '#testing/builders/assembly-page.js';
import { answerSchema } from './answer-schema.js';
import { instructionsFor } from './instructions.js';
import { windowAnswer } from './page-answer.js';

const taxonomy = sampleTaxonomy();
const sample = {
  pages: [
    {
      page: 1,
      type: 'slip',
      confidence: 0.5,
      alternatives: [{ type: 'other', confidence: 0.1 }],
      isFirst: true,
      printed: { page: 1, of: null },
      identifiers: [{ name: 'account', value: '1' }],
      fields: [{ name: 'total', value: '1', confidence: 1 }],
      rationale: '',
    },
  ],
};

it('says of an answer what the reader of answers says', () => {
  const fits = new Ajv().compile(answerSchema(taxonomy).schema);
  expect(fits(sample)).toBe(true);
  expect(windowAnswer.safeParse(sample).success).toBe(true);
  expect(fits({ pages: [{ ...sample.pages[0], type: 'horoscope' }] })).toBe(false);
  expect(fits({ pages: [{ ...sample.pages[0], more: 1 }] })).toBe(false);
  for (const key of Object.keys(sample.pages[0]!)) {
    const without = { pages: [{ ...sample.pages[0], [key]: undefined }] };
    expect(fits(JSON.parse(JSON.stringify(without)))).toBe(false);
  }
});

it('is the same bytes for the same taxonomy, and other ones for another', () => {
  const file = { name: 'vision', version: '1.0.0', sha256: '', text: 'Types:\n{{types}}\nNames: {{identifiers}}' };
  const [a, b] = [instructionsFor(file, taxonomy), instructionsFor(file, sampleTaxonomy())];
  expect(a).toEqual(b);
  expect(a.text).toContain('- slip: slip. slip Where its first page lies.');
  const [first, ...rest] = taxonomy.types;
  const changed = { ...taxonomy, types: [{ ...first!, description: 'Another.' }, ...rest] };
  expect(instructionsFor(file, changed).sha256).not.toBe(a.sha256);
});
