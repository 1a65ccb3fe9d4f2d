import canonicalize from 'canonicalize';
import type { DocumentType, FieldRule, IdentifierRule, Product, Taxonomy } from './taxonomy.js';

/**
 * `additive`: something new that no present consumer meets unasked. `behavioural`: the same packet may be decided otherwise.
 * `breaking`: an id, a field or a meaning that consumers rely on is gone.
 */
export type ChangeKind = 'additive' | 'behavioural' | 'breaking';

export interface TaxonomyChange {
  kind: ChangeKind;
  /** Where, as in `types.w2.signals`. */
  path: string;
  message: string;
}

export type Bump = 'none' | 'patch' | 'minor' | 'major';

export interface TaxonomyDiff {
  changes: TaxonomyChange[];
  /** What the new version must be raised by, at least. */
  bump: Bump;
  /** Is it raised by that much? */
  versionSuffices: boolean;
}

interface Kinds {
  added: ChangeKind;
  removed: ChangeKind;
}

const same = (a: unknown, b: unknown): boolean => (canonicalize(a) ?? '') === (canonicalize(b) ?? '');

const compareParts = <T>(
  path: string,
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  kinds: Kinds,
  inside: (path: string, a: T, b: T) => TaxonomyChange[],
): TaxonomyChange[] => [
  ...[...before.keys()]
    .filter((id) => !after.has(id))
    .map((id): TaxonomyChange => ({ kind: kinds.removed, path: `${path}.${id}`, message: 'removed' })),
  ...[...after.keys()]
    .filter((id) => !before.has(id))
    .map((id): TaxonomyChange => ({ kind: kinds.added, path: `${path}.${id}`, message: 'added' })),
  ...[...before].flatMap(([id, value]) => (after.has(id) ? inside(`${path}.${id}`, value, after.get(id)!) : [])),
];

const keyed = <T>(items: readonly T[], id: (item: T) => string): Map<string, T> => new Map(items.map((item) => [id(item), item]));
const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => keyed(items, (item) => item.id);

/** Changes of single properties, by the kind of change each is: all of them but those that are compared `Apart`. */
const compareProperties = <T extends object, Apart extends keyof T>(
  path: string,
  a: T,
  b: T,
  kinds: Record<Exclude<keyof T, Apart>, ChangeKind>,
): TaxonomyChange[] =>
  (Object.entries(kinds) as [keyof T & string, ChangeKind][])
    .filter(([name]) => !same(a[name], b[name]))
    .map(([name, kind]) => ({ kind, path: `${path}.${name}`, message: 'changed' }));

const anyChange =
  (kind: ChangeKind) =>
  (path: string, a: unknown, b: unknown): TaxonomyChange[] =>
    same(a, b) ? [] : [{ kind, path, message: 'changed' }];

const compareFields = (path: string, a: DocumentType, b: DocumentType): TaxonomyChange[] =>
  compareParts(
    path,
    keyed(a.fields, (field) => field.name),
    keyed(b.fields, (field) => field.name),
    { added: 'additive', removed: 'breaking' },
    (at, before, after) =>
      compareProperties<FieldRule, 'name'>(at, before, after, {
        kind: 'breaking',
        privacy: 'breaking',
        title: 'additive',
        patterns: 'behavioural',
        required: 'behavioural',
      }),
  );

const compareTypes = (path: string, a: DocumentType, b: DocumentType): TaxonomyChange[] => [
  ...compareProperties<DocumentType, 'id' | 'fields'>(path, a, b, {
    role: 'breaking',
    category: 'breaking',
    title: 'additive',
    description: 'behavioural',
    boundary: 'behavioural',
    signals: 'behavioural',
    pages: 'behavioural',
    identifiers: 'behavioural',
    splitOn: 'behavioural',
    mergeOn: 'behavioural',
    thresholds: 'behavioural',
  }),
  ...compareFields(`${path}.fields`, a, b),
];

const compareProducts = (a: Taxonomy, b: Taxonomy): TaxonomyChange[] =>
  compareParts(
    'products',
    byId(a.products),
    byId(b.products),
    { added: 'additive', removed: 'breaking' },
    (path, before, after) => [
      ...compareProperties<Product, 'id' | 'requires'>(path, before, after, { title: 'additive' }),
      ...compareParts(
        `${path}.requires`,
        byId(before.requires),
        byId(after.requires),
        { added: 'behavioural', removed: 'behavioural' },
        anyChange('behavioural'),
      ),
    ],
  );

/** Part by part, and what says nothing: the version is what the rest asks for, the editor's schema a help to who writes. */
type ComparedApart = '$schema' | 'version' | 'identifiers' | 'types' | 'products' | 'rules';

const compareAll = (a: Taxonomy, b: Taxonomy): TaxonomyChange[] => [
  ...compareProperties<Taxonomy, ComparedApart>('taxonomy', a, b, {
    id: 'breaking',
    schema: 'breaking',
    title: 'additive',
    description: 'additive',
    dates: 'behavioural',
    thresholds: 'behavioural',
    review: 'behavioural',
  }),
  ...compareParts(
    'identifiers',
    new Map(Object.entries(a.identifiers)),
    new Map(Object.entries(b.identifiers)),
    { added: 'behavioural', removed: 'breaking' },
    (path, before, after) =>
      compareProperties<IdentifierRule, never>(path, before, after, { kind: 'breaking', patterns: 'behavioural' }),
  ),
  ...compareParts('types', byId(a.types), byId(b.types), { added: 'additive', removed: 'breaking' }, compareTypes),
  ...compareProducts(a, b),
  ...compareParts(
    'rules',
    byId(a.rules),
    byId(b.rules),
    { added: 'behavioural', removed: 'behavioural' },
    anyChange('behavioural'),
  ),
];

const bumpFor = (changes: readonly TaxonomyChange[], a: Taxonomy, b: Taxonomy): Bump => {
  if (changes.some(({ kind }) => kind === 'breaking')) return 'major';
  if (changes.length > 0) return 'minor';
  const { version: _before, ...before } = a;
  const { version: _after, ...after } = b;
  return same(before, after) ? 'none' : 'patch';
};

const partsOf = (version: string): [number, number, number] => version.split('.').map(Number) as [number, number, number];

const raised = (from: string, to: string, bump: Bump): boolean => {
  const [majorA, minorA, patchA] = partsOf(from);
  const [majorB, minorB, patchB] = partsOf(to);
  if (majorB !== majorA) return majorB > majorA;
  if (bump === 'major') return false;
  if (minorB !== minorA) return minorB > minorA;
  if (bump === 'minor') return false;
  return bump === 'none' ? patchB >= patchA : patchB > patchA;
};

const RANK: Record<ChangeKind, number> = { breaking: 0, behavioural: 1, additive: 2 };

/** Every change from `a` to `b`, the gravest first, with the version step it asks for. */
export const diffTaxonomies = (a: Taxonomy, b: Taxonomy): TaxonomyDiff => {
  const changes = compareAll(a, b).sort((x, y) => RANK[x.kind] - RANK[y.kind]);
  const bump = bumpFor(changes, a, b);
  return { changes, bump, versionSuffices: raised(a.version, b.version, bump) };
};
