import { describe, expect, it } from '@jest/globals';
import { buildTaxonomy, buildType } from '#testing/builders/taxonomy.js';
import { diffTaxonomies } from './diff-taxonomies.js';

const field = { name: 'wages', title: 'Wages', kind: 'money' as const, privacy: 'sensitive' as const };
const slip = buildType({ id: 'slip', signals: [{ phrase: 'Wage slip', weight: 4 }], fields: [field] });
const deed = buildType({ id: 'deed', signals: [{ phrase: 'This deed', weight: 4 }] });
const requirement = { id: 'income', anyOf: ['slip'], message: 'm', source: 's' };
const base = buildTaxonomy([slip], { products: [{ id: 'home', title: 'Home', requires: [requirement] }] });
const at = (version: string, types: Parameters<typeof buildTaxonomy>[0], rest: Parameters<typeof buildTaxonomy>[1] = {}) =>
  buildTaxonomy(types, { products: base.products, version, ...rest });
const changes = (types: Parameters<typeof buildTaxonomy>[0], rest: Parameters<typeof buildTaxonomy>[1] = {}) =>
  diffTaxonomies(base, at('1.1.0', types, rest)).changes.map(({ kind, path }) => `${kind} ${path}`);

describe('diff', () => {
  it('finds no change in the same', () =>
    expect(diffTaxonomies(base, base)).toEqual({ changes: [], bump: 'none', versionSuffices: true }));

  it.each([
    ['a new type', [slip, deed], {}, 'additive types.deed'],
    ['a type gone', [deed], {}, 'breaking types.slip'],
    ['other signals', [{ ...slip, signals: [{ phrase: 'Wage slip', weight: 5 }] }], {}, 'behavioural types.slip.signals'],
    ['a type that splits elsewhere', [{ ...slip, pages: { typical: 2 } }], {}, 'behavioural types.slip.pages'],
    ['a field gone', [{ ...slip, fields: [] }], {}, 'breaking types.slip.fields.wages'],
    [
      'a field of another kind',
      [{ ...slip, fields: [{ ...field, kind: 'text' as const }] }],
      {},
      'breaking types.slip.fields.wages.kind',
    ],
    ['a new field', [{ ...slip, fields: [field, { ...field, name: 'hours' }] }], {}, 'additive types.slip.fields.hours'],
    ['another title', [{ ...slip, title: 'Pay slip' }], {}, 'additive types.slip.title'],
    ['other thresholds', [slip], { thresholds: { accept: 0.8, reject: 0.3 } }, 'behavioural taxonomy.thresholds'],
    ['another review policy', [slip], { review: { hours: 48 } }, 'behavioural taxonomy.review'],
    ['a product gone', [slip], { products: [] }, 'breaking products.home'],
    [
      'a requirement gone',
      [slip],
      { products: [{ id: 'home', title: 'Home', requires: [] }] },
      'behavioural products.home.requires.income',
    ],
    [
      'a new rule',
      [slip],
      { rules: [{ id: 'r', severity: 'error' as const, assert: 'true', message: 'm', source: 's' }] },
      'behavioural rules.r',
    ],
  ])('%s', (_name, types, rest, expected) => expect(changes(types, rest)).toContain(expected));

  it('names the gravest first', () => expect(changes([deed])[0]).toBe('breaking types.slip'));

  it('asks for the version step that the gravest change needs', () => {
    expect(diffTaxonomies(base, at('1.1.0', [slip, deed]))).toMatchObject({ bump: 'minor', versionSuffices: true });
    expect(diffTaxonomies(base, at('1.0.1', [slip, deed]))).toMatchObject({ bump: 'minor', versionSuffices: false });
    expect(diffTaxonomies(base, at('1.9.0', [deed]))).toMatchObject({ bump: 'major', versionSuffices: false });
    expect(diffTaxonomies(base, at('2.0.0', [deed]))).toMatchObject({ bump: 'major', versionSuffices: true });
    expect(diffTaxonomies(at('2.0.0', [slip]), at('1.5.0', [slip, deed]))).toMatchObject({ versionSuffices: false });
  });
});
