import { describe, expect, it } from '@jest/globals';
import { configFrom } from './config.js';

describe('access', () => {
  it('is never open: the embedded default has a key of its own', () => {
    const { access } = configFrom({ DOCYARD_DATA_DIR: '/data' });
    expect(access).toMatchObject({ localKey: { path: '/data/local-key', makeIfAbsent: true }, oidc: null, corsOrigins: [] });
  });

  it('makes no key where records are shared, and takes one that is mounted', () => {
    expect(configFrom({ DOCYARD_RECORDS: 'firestore' }).access.localKey).toBeNull();
    const { access } = configFrom({ DOCYARD_RECORDS: 'firestore', DOCYARD_LOCAL_KEY_FILE: '/secret/key' });
    expect(access.localKey).toEqual({ path: '/secret/key', makeIfAbsent: false });
  });

  it('needs both an issuer and an audience', () => {
    expect(() => configFrom({ DOCYARD_OIDC_ISSUER: 'https://issuer.example' })).toThrow(/DOCYARD_OIDC_AUDIENCE/);
    const set = { DOCYARD_OIDC_ISSUER: 'https://issuer.example', DOCYARD_OIDC_AUDIENCE: 'docyard' };
    expect(configFrom(set).access.oidc).toMatchObject({ issuer: 'https://issuer.example', algorithms: ['RS256', 'ES256'] });
  });

  it.each(['none', 'HS256', 'RS256,HS512', ''])('takes no algorithm but those of public keys: %s', (algorithms) => {
    const parse = () => configFrom({ DOCYARD_OIDC_ALGORITHMS: algorithms });
    if (algorithms === '') expect(parse).not.toThrow();
    else expect(parse).toThrow(/DOCYARD_OIDC_ALGORITHMS/);
  });

  it.each(['*', 'https://a.example/path', 'a.example'])('takes no origin like %s', (origin) => {
    expect(() => configFrom({ DOCYARD_CORS_ORIGINS: origin })).toThrow(/DOCYARD_CORS_ORIGINS/);
  });
});
