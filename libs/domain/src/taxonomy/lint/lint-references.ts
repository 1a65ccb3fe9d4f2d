import type { DocumentType, Taxonomy } from '../taxonomy.js';
import { error, type Finding, repeated } from './finding.js';

const ROLES = ['other', 'blank', 'separator'] as const;

const duplicates = (path: string, what: string, ids: readonly string[]): Finding[] =>
  repeated(ids).map((id) => error('duplicate-id', `${path}.${id}`, `more than one ${what} is called ${id}`));

const duplicateIds = (taxonomy: Taxonomy): Finding[] => [
  ...duplicates(
    'types',
    'type',
    taxonomy.types.map(({ id }) => id),
  ),
  ...duplicates(
    'products',
    'product',
    taxonomy.products.map(({ id }) => id),
  ),
  ...duplicates(
    'rules',
    'rule',
    taxonomy.rules.map(({ id }) => id),
  ),
  ...taxonomy.products.flatMap((product) =>
    duplicates(
      `products.${product.id}.requires`,
      'requirement',
      product.requires.map(({ id }) => id),
    ),
  ),
  ...taxonomy.types.flatMap((type) => [
    ...duplicates(
      `types.${type.id}.fields`,
      'field',
      type.fields.map(({ name }) => name),
    ),
    ...duplicates(
      `types.${type.id}.signals`,
      'signal',
      type.signals.flatMap((signal) => (signal.id === undefined ? [] : [signal.id])),
    ),
  ]),
];

const roles = (taxonomy: Taxonomy): Finding[] =>
  ROLES.flatMap((role) => {
    const holders = taxonomy.types.filter((type) => type.role === role).length;
    if (holders === 1) return [];
    return [error(holders === 0 ? 'role-missing' : 'role-doubled', 'types', `${holders} types have the role ${role}; one must`)];
  });

const unknownTypes = (taxonomy: Taxonomy): Finding[] => {
  const known = new Set(taxonomy.types.map(({ id }) => id));
  const named = [
    ...taxonomy.products.flatMap(({ id, requires }) =>
      requires.map((requirement) => ({ path: `products.${id}.requires.${requirement.id}`, types: requirement.anyOf })),
    ),
    ...taxonomy.rules.map(({ id, each }) => ({ path: `rules.${id}.each`, types: each ?? [] })),
  ];
  return named.flatMap(({ path, types }) =>
    types.filter((id) => !known.has(id)).map((id) => error('type-unknown', path, `there is no type ${id}`)),
  );
};

const unknownUnderReview = ({ types, products, review }: Taxonomy): Finding[] => {
  const known = { types: new Set(types.map(({ id }) => id)), products: new Set(products.map(({ id }) => id)) };
  return review.fourEyes.flatMap((one, i) =>
    (['types', 'products'] as const).flatMap((list) =>
      (one[list] ?? [])
        .filter((id) => !known[list].has(id))
        .map((id) => error('type-unknown', `review.fourEyes.${i}.${list}`, `there is no ${list.slice(0, -1)} ${id}`)),
    ),
  );
};

const unknownIdentifiers = (type: DocumentType, shared: ReadonlySet<string>): Finding[] =>
  (['splitOn', 'mergeOn'] as const).flatMap((list) =>
    type[list]
      .filter((name) => !shared.has(name) && !Object.hasOwn(type.identifiers, name))
      .map((name) => error('identifier-unknown', `types.${type.id}.${list}`, `there is no identifier ${name}`)),
  );

/** Names that are used twice, that nobody bears, or that must be borne by one type and are not. */
export const lintReferences = (taxonomy: Taxonomy): Finding[] => {
  const shared = new Set(Object.keys(taxonomy.identifiers));
  return [
    ...duplicateIds(taxonomy),
    ...roles(taxonomy),
    ...unknownTypes(taxonomy),
    ...unknownUnderReview(taxonomy),
    ...taxonomy.types.flatMap((type) => unknownIdentifiers(type, shared)),
  ];
};
