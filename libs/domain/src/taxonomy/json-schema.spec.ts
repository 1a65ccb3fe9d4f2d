import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { buildTaxonomy, buildType } from '#testing/builders/taxonomy.js';
import { taxonomyJsonSchema } from './json-schema.js';

const published = join(import.meta.dirname, '../../../../taxonomies/taxonomy.schema.json');
const type = buildType({ id: 'slip', signals: [{ phrase: 'Wage slip', weight: 4 }] });

describe('the published JSON Schema', () => {
  it('is as the code has it; else run `docyard taxonomy schema --out taxonomies/taxonomy.schema.json`', () =>
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(taxonomyJsonSchema()));

  it('takes a sound taxonomy and refuses an unknown key', () => {
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(taxonomyJsonSchema());
    expect(check(buildTaxonomy([type]))).toBe(true);
    expect(check({ ...buildTaxonomy([type]), colour: 'red' })).toBe(false);
  });
});
