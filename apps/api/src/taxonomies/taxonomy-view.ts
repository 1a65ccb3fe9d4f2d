import type { TaxonomyView } from '#contracts/http/taxonomies.js';
import type { PublishedTaxonomy } from '#ports/taxonomies/taxonomy-store.js';

/** What a client picks from: types, products and rules. Signals and patterns are in the file itself. */
export const taxonomyView = ({ ref, taxonomy }: PublishedTaxonomy): TaxonomyView => ({
  id: ref.id,
  version: ref.version,
  sha256: ref.sha256,
  title: taxonomy.title,
  description: taxonomy.description,
  types: taxonomy.types.map(({ id, title, category, role, description, boundary }) => ({
    ...{ id, title, category, role, description, boundary },
  })),
  products: taxonomy.products.map(({ id, title, requires }) => ({ id, title, requires: requires.map((one) => one.id) })),
  rules: taxonomy.rules.map(({ id, severity, message, source }) => ({ id, severity, message, source })),
});
