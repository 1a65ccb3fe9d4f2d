import { type CompiledTaxonomy, compileTaxonomy } from '#domain/classification/compile-taxonomy.js';
import { type Taxonomy, type TaxonomyInput, taxonomy } from '#domain/taxonomy/taxonomy.js';

type TypeInput = TaxonomyInput['types'][number];

const CATCH_ALL: TypeInput[] = [
  { id: 'other', title: 'Other', category: 'other', role: 'other', description: 'Anything else', boundary: 'None.' },
  { id: 'blank', title: 'Blank page', category: 'other', role: 'blank', description: 'No words', boundary: 'None.' },
  { id: 'separator', title: 'Separator sheet', category: 'other', role: 'separator', description: 'Sheet', boundary: 'None.' },
];

/** A type with what a test does not care for filled in. */
export const buildType = (type: Partial<TypeInput> & { id: string }): TypeInput => ({
  title: type.id,
  category: 'test',
  description: `The ${type.id} type`,
  boundary: 'Each page is a new one.',
  ...type,
});

/** A valid taxonomy of the given types and the three roles. */
export const buildTaxonomy = (types: TypeInput[], rest: Partial<TaxonomyInput> = {}): Taxonomy =>
  taxonomy.parse({
    schema: 'docyard.taxonomy/1',
    id: 'test',
    version: '1.0.0',
    title: 'Test',
    description: 'For tests',
    thresholds: { accept: 0.9, reject: 0.3 },
    types: [...types, ...CATCH_ALL],
    ...rest,
  });

let built = 0;

/** The same, compiled under a digest of its own. */
export const compileTypes = (types: TypeInput[], rest: Partial<TaxonomyInput> = {}): CompiledTaxonomy => {
  const parsed = buildTaxonomy(types, rest);
  built += 1;
  return compileTaxonomy(parsed, { id: parsed.id, version: parsed.version, sha256: `test-${built}` });
};
