import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blobKeySegments, blobPrefixSegments } from './blob-key.js';

const segment = fc.stringMatching(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,20}$/);

describe('a blob key', () => {
  it('is a tenant and a path of plain segments', () => {
    fc.assert(
      fc.property(segment, fc.array(segment, { minLength: 1, maxLength: 6 }), (tenant, rest) => {
        expect(blobKeySegments(['tenants', tenant, ...rest].join('/'))).toEqual(['tenants', tenant, ...rest]);
      }),
    );
  });

  it('never leaves its tenant', () => {
    const wrong = [
      '',
      'tenants',
      'tenants/a',
      'x/a/b',
      '/tenants/a/b',
      'tenants/a/../b',
      'tenants/a/./b',
      'tenants//b',
      'tenants/a/b/',
    ];
    for (const key of [...wrong, 'tenants/a/b\0', 'tenants/a/b\\c', 'tenants/a/é', `tenants/a/${'x'.repeat(201)}`]) {
      expect(() => blobKeySegments(key)).toThrow('request.invalid');
    }
  });

  it('as a prefix stands for whole segments', () => {
    expect(blobPrefixSegments('tenants/a/')).toEqual(['tenants', 'a']);
    expect(() => blobPrefixSegments('tenants/')).toThrow('request.invalid');
    expect(() => blobPrefixSegments('tenants/a/../b')).toThrow('request.invalid');
  });
});
