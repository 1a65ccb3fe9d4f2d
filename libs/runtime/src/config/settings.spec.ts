import { describe, expect, it } from '@jest/globals';
import { configFrom } from './config.js';
import { parseEnvironment } from './settings.js';

describe('configuration', () => {
  it('is whole by default and open to this machine only', () => {
    const config = configFrom({});
    expect(config.api.host).toBe('127.0.0.1');
    expect(config.health.host).toBe('127.0.0.1');
    expect(config.worker.renderProcesses).toBeGreaterThan(0);
  });

  it('names every variable that does not fit', () => {
    expect(() => parseEnvironment({ DOCYARD_API_PORT: 'eighty', REDIS_URL: 'http://elsewhere' })).toThrow(
      /REDIS_URL.*DOCYARD_API_PORT/s,
    );
  });

  it('reads how long packets are kept, and says what a term looks like', () => {
    expect(configFrom({ DOCYARD_RETENTION: 'acme/*=30' }).retention.rules).toEqual([{ tenant: 'acme', product: '*', days: 30 }]);
    expect(() => configFrom({ DOCYARD_RETENTION: '30 days' })).toThrow(/DOCYARD_RETENTION: must be tenant\/product=days/);
  });

  it('makes an audit key beside its own data only, never where one was to be mounted', () => {
    const kind = 'file';
    expect(configFrom({ DOCYARD_DATA_DIR: '/data' }).audit.key).toEqual({
      kind,
      path: '/data/audit-key.pem',
      makeIfAbsent: true,
    });
    expect(configFrom({ DOCYARD_AUDIT_KEY_FILE: '/secret/k' }).audit.key).toEqual({
      kind,
      path: '/secret/k',
      makeIfAbsent: false,
    });
    const keyVersion = 'projects/p/locations/l/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1';
    const kms = configFrom({ DOCYARD_AUDIT_KEY_FILE: '/secret/k', DOCYARD_AUDIT_KMS_KEY: keyVersion }).audit.key;
    expect(kms).toEqual({ kind: 'kms', keyVersion, endpoint: null });
    expect(() => configFrom({ DOCYARD_AUDIT_KMS_KEY: 'projects/p' })).toThrow('DOCYARD_AUDIT_KMS_KEY');
  });

  it('lets files be taken in from nowhere, and gives out no links, unless told to', () => {
    expect(configFrom({})).toMatchObject({ ingest: { places: [], endpoint: null }, api: { linkMs: null } });
    const told = configFrom({ DOCYARD_INGEST_FROM: 'gs://in-box/left, acme=file:///srv/in', DOCYARD_LINK_SECONDS: '60' });
    expect(told.ingest.places).toEqual([
      { tenant: 'default', scheme: 'gs', bucket: 'in-box', prefix: 'left' },
      { tenant: 'acme', scheme: 'file', folder: '/srv/in' },
    ]);
    expect(told.api.linkMs).toBe(60_000);
    expect(() => configFrom({ DOCYARD_INGEST_FROM: 's3://in-box' })).toThrow('DOCYARD_INGEST_FROM');
    expect(() => configFrom({ DOCYARD_LINK_SECONDS: '7200' })).toThrow('DOCYARD_LINK_SECONDS');
  });

  it('takes an empty variable as not set', () => {
    expect(parseEnvironment({ DOCYARD_RANGE_PAGES: '' }).DOCYARD_RANGE_PAGES).toBe(8);
  });
});
