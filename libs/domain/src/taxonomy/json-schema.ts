import { z } from 'zod';
import { taxonomy } from './taxonomy.js';

/** The published JSON Schema of `docyard.taxonomy/1`, for editors; checked in as taxonomies/taxonomy.schema.json. */
export const taxonomyJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(taxonomy, { io: 'input', target: 'draft-2020-12' }),
  $id: 'https://docyard.dev/schemas/taxonomy-1.json',
  title: 'Docyard taxonomy',
});
