import { describe, expect, it } from '@jest/globals';
import { dump } from 'js-yaml';
import { buildTaxonomy, buildType } from '#testing/builders/taxonomy.js';
import { lintTaxonomy, readTaxonomy } from './lint-taxonomy.js';

const good = buildType({ id: 'good', signals: [{ phrase: 'Good and proper', weight: 4 }] });
type TypeInput = typeof good;
type Rest = NonNullable<Parameters<typeof buildTaxonomy>[1]>;

const codes = (types: TypeInput[], rest: Rest = {}): string[] => lintTaxonomy(buildTaxonomy(types, rest)).map(({ code }) => code);
const signalCodes = (...signals: NonNullable<TypeInput['signals']>): string[] =>
  codes([{ ...good, signals: [...(good.signals ?? []), ...signals] }]);

describe('lint', () => {
  it('finds nothing wrong with a sound taxonomy', () => expect(codes([good])).toEqual([]));

  it.each([
    ['pattern-invalid', { pattern: '(open', weight: 1 }],
    ['pattern-dangerous', { pattern: '(a+)+$', weight: 1 }],
    ['pattern-matches-nothing', { pattern: 'x*', weight: 1 }],
    ['phrase-empty', { phrase: '---', weight: 1 }],
    ['phrase-short', { phrase: 'a b', weight: 1 }],
    ['phrase-long', { phrase: 'long '.repeat(120), weight: 1 }],
    ['form-number-bare', { formNumber: '1040', weight: 1 }],
    ['form-number-empty', { formNumber: '§', weight: 1 }],
    ['layout-unknown', { layout: 'sparkle', weight: 1, min: 1 }],
    ['layout-unbounded', { layout: 'words', weight: 1 }],
    ['layout-empty', { layout: 'words', weight: 1, min: 3, max: 2 }],
    ['weight-zero', { phrase: 'says nothing', weight: 0 }],
    ['phrase-repeated', { phrase: 'good AND proper', weight: 4 }],
  ] as const)('%s', (code, signal) =>
    expect(signalCodes(signal as unknown as NonNullable<TypeInput['signals']>[number])).toEqual([code]),
  );

  it.each([
    ['expression-invalid', { assert: 'documents.size( >' }],
    ['expression-invalid', { assert: 'sameColour(d.type, d.type)', each: ['good'] }],
    ['document-unbound', { assert: 'd.elsewhere == 0' }],
    ['field-unknown', { assert: "d.fields.colour == 'red'", each: ['good'] }],
    ['type-unknown', { assert: 'true', each: ['gone'] }],
  ])('%s: a rule that could never be evaluated', (code, rule) => {
    const rules = [{ id: 'r', severity: 'info' as const, message: 'm', source: 's', ...rule }];
    expect(codes([good], { rules })).toEqual([code]);
  });

  it('phrase-shared: two types weigh a phrase alike', () => {
    expect(codes([good, { ...good, id: 'twin' }])).toEqual(['phrase-shared']);
    expect(codes([good, { ...good, id: 'twin', signals: [{ phrase: 'Good and proper', weight: 1 }] }])).toEqual([]);
  });

  it('type-silent: nothing speaks for a type', () => expect(codes([buildType({ id: 'mute' })])).toEqual(['type-silent']));

  it('duplicate-id', () =>
    expect(codes([good, { ...good, signals: [{ phrase: 'Another one', weight: 2 }] }])).toContain('duplicate-id'));

  it('role-missing and role-doubled', () => {
    const taxonomy = buildTaxonomy([good]);
    const without = { ...taxonomy, types: taxonomy.types.filter(({ role }) => role !== 'blank') };
    const twice = { ...taxonomy, types: [...taxonomy.types, { ...taxonomy.types.at(-1)!, id: 'sheet' }] };
    expect(lintTaxonomy(without).map(({ code }) => code)).toEqual(['role-missing']);
    expect(lintTaxonomy(twice).map(({ code }) => code)).toEqual(['role-doubled']);
  });

  it('type-unknown: a product requires what does not exist', () => {
    const requirement = { id: 'r', anyOf: ['good', 'nowhere'], message: 'm', source: 's' };
    expect(codes([good], { products: [{ id: 'p', title: 'P', requires: [requirement] }] })).toEqual(['type-unknown']);
  });

  it('identifier-unknown: a split on what is never read', () => {
    expect(codes([{ ...good, splitOn: ['account'] }])).toEqual(['identifier-unknown']);
    const identifiers = { account: { kind: 'account' as const, patterns: ['account (\\d+)'] } };
    expect(codes([{ ...good, splitOn: ['account'] }], { identifiers })).toEqual([]);
    expect(codes([{ ...good, mergeOn: ['account'], identifiers }])).toEqual([]);
  });

  it('pattern-captures-nothing: an identifier without a group', () =>
    expect(codes([good], { identifiers: { year: { kind: 'year', patterns: ['\\b20\\d{2}\\b'] } } })).toEqual([
      'pattern-captures-nothing',
    ]));

  it('thresholds-crossed and pages-crossed', () => {
    expect(codes([{ ...good, thresholds: { reject: 0.95 } }])).toEqual(['thresholds-crossed']);
    expect(codes([{ ...good, pages: { min: 3, max: 2 } }])).toEqual(['pages-crossed']);
    expect(codes([{ ...good, pages: { min: 2, max: 4, typical: 9 } }])).toEqual(['pages-typical']);
  });

  it('says errors before warnings', () => {
    const levels = lintTaxonomy(buildTaxonomy([buildType({ id: 'mute' }), { ...good, splitOn: ['x'] }])).map(
      ({ level }) => level,
    );
    expect(levels).toEqual(['error', 'warning']);
  });
});

describe('reading', () => {
  it('gives the taxonomy of a sound text', () => {
    const text = dump(buildTaxonomy([good]));
    expect(readTaxonomy(text)).toMatchObject({ taxonomy: { id: 'test' }, findings: [] });
  });
  it('names the place of what does not fit, by id', () => {
    const broken = { ...buildTaxonomy([good]), types: [{ ...good, signals: [{ phrase: 'x y z', weight: 'heavy' }] }] };
    const { taxonomy, findings } = readTaxonomy(dump(broken));
    expect(taxonomy).toBeNull();
    expect(findings[0]).toMatchObject({ code: 'schema', path: expect.stringContaining('types.good.signals') });
  });
  it('takes no text for a taxonomy', () => {
    expect(readTaxonomy('a: [1').findings[0]?.code).toBe('yaml-invalid');
    expect(readTaxonomy('').findings[0]?.code).toBe('yaml-invalid');
    expect(readTaxonomy('only words').findings[0]?.code).toBe('schema');
  });
});
