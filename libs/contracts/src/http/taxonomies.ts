import { z } from 'zod';
import { taxonomyId, taxonomyVersion } from './ids.js';

export const taxonomyEntry = z
  .object({ id: taxonomyId, version: taxonomyVersion, sha256: z.string() })
  .meta({ id: 'TaxonomyEntry', description: 'A published taxonomy; its digest is over the bytes of its file.' });

export const taxonomyList = z.object({ items: z.array(taxonomyEntry) });
export type TaxonomyList = z.infer<typeof taxonomyList>;

export const taxonomyView = taxonomyEntry
  .extend({
    title: z.string(),
    description: z.string(),
    types: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        category: z.string(),
        role: z.enum(['document', 'other', 'blank', 'separator']),
        description: z.string(),
        boundary: z.string(),
      }),
    ),
    products: z.array(z.object({ id: z.string(), title: z.string(), requires: z.array(z.string()) })),
    rules: z.array(
      z.object({ id: z.string(), severity: z.enum(['error', 'warning', 'info']), message: z.string(), source: z.string() }),
    ),
  })
  .meta({ id: 'Taxonomy', description: 'Types, products and rules; the whole file comes as application/yaml.' });
export type TaxonomyView = z.infer<typeof taxonomyView>;

export const taxonomyParams = z.object({ taxonomyId });
export const taxonomyVersionParams = z.object({ taxonomyId, version: taxonomyVersion });
