import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gsObjectOf, isAllowedObject, parseIngestPlaces } from './ingest-place.js';

const segment = fc.stringMatching(/^[A-Za-z0-9 ()_-]{1,12}$/);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

describe('places to take files in from', () => {
  it('are buckets, prefixes and folders, with commas between', () => {
    expect(parseIngestPlaces('')).toEqual([]);
    expect(parseIngestPlaces(' gs://in-box, gs://other.bucket/left/here/ ,file:///srv/in/')).toEqual([
      { tenant: 'default', scheme: 'gs', bucket: 'in-box', prefix: '' },
      { tenant: 'default', scheme: 'gs', bucket: 'other.bucket', prefix: 'left/here' },
      { tenant: 'default', scheme: 'file', folder: '/srv/in' },
    ]);
  });

  it('are one tenant’s each', () => {
    expect(parseIngestPlaces('acme=gs://in-box/acme,bank-2=file:///srv/in')).toEqual([
      { tenant: 'acme', scheme: 'gs', bucket: 'in-box', prefix: 'acme' },
      { tenant: 'bank-2', scheme: 'file', folder: '/srv/in' },
    ]);
    for (const text of ['Acme Bank=gs://in-box', '=gs://in-box']) expect(() => parseIngestPlaces(text)).toThrow();
  });

  it.each(['*', 'gs://', 'gs://*', 'gs://in_Box', 'gs://in-box//a', 's3://in-box', 'file://host/a', 'file:///', '/srv/in'])(
    'are not %s',
    (text) => {
      expect(() => parseIngestPlaces(text)).toThrow(/is neither/);
    },
  );

  it('allow what lies under them, by whole segments, and nothing of another bucket', () => {
    fc.assert(
      fc.property(path, path, fc.boolean(), (prefix, rest, isWhole) => {
        const places = parseIngestPlaces('gs://in-box/left').map((place) => ({ ...place, prefix }));
        const name = isWhole ? `${prefix}/${rest}` : `${prefix}${rest}`;
        const isUnder = name.startsWith(`${prefix}/`);
        expect(isAllowedObject({ bucket: 'in-box', name, generation: null }, places)).toBe(isUnder);
        expect(isAllowedObject({ bucket: 'in-box2', name, generation: null }, places)).toBe(false);
      }),
    );
  });

  it('are none by default', () => {
    fc.assert(
      fc.property(path, (name) => {
        expect(isAllowedObject({ bucket: 'any', name, generation: null }, parseIngestPlaces(''))).toBe(false);
      }),
    );
  });
});

describe('the URI of an object', () => {
  it('names bucket, object and generation', () => {
    fc.assert(
      fc.property(path, fc.option(fc.integer({ min: 1 })), (name, generation) => {
        const uri = `gs://in-box/${name}${generation === null ? '' : `#${generation}`}`;
        expect(gsObjectOf(uri)).toEqual({ bucket: 'in-box', name, generation: generation === null ? null : `${generation}` });
      }),
    );
  });

  it.each(['', 'gs://in-box', 'gs://in-box/', 'gs://in-box/folder/', 'gs://in-box/a#b', 'gs://in-box/a\nb', 'http://in-box/a'])(
    'is not %j',
    (uri) => {
      expect(gsObjectOf(uri)).toBeNull();
    },
  );
});
