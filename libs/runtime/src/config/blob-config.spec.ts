import { describe, expect, it } from '@jest/globals';
import { configFrom } from './config.js';

describe('where blobs are kept', () => {
  it('is a folder of the data directory unless a bucket is named', () => {
    expect(configFrom({ DOCYARD_DATA_DIR: '/data' }).blobs).toEqual({ kind: 'folder', folder: '/data/blobs' });
  });

  it('is a bucket, with or without a prefix', () => {
    const plain = { kind: 'gcs', bucket: 'loans-eu', prefix: '', endpoint: null, kmsKeyName: null, retentionMs: null };
    for (const named of ['gs://loans-eu', 'gs://loans-eu/']) expect(configFrom({ DOCYARD_BLOBS: named }).blobs).toEqual(plain);
    const key = 'projects/p/locations/eu/keyRings/r/cryptoKeys/k';
    const more = { DOCYARD_GCS_KMS_KEY: key, DOCYARD_GCS_RETENTION_DAYS: '30', DOCYARD_GCS_ENDPOINT: 'http://127.0.0.1:4443' };
    expect(configFrom({ DOCYARD_BLOBS: 'gs://loans-eu/fleets/blue/', ...more }).blobs).toEqual({
      ...{ ...plain, prefix: 'fleets/blue', kmsKeyName: key },
      ...{ retentionMs: 30 * 86_400_000, endpoint: 'http://127.0.0.1:4443' },
    });
  });

  it('is refused where it is neither', () => {
    for (const wrong of [
      's3://bucket',
      'gs://',
      'gs://UPPER',
      'gs://bucket//x',
      'gs://bucket/a/../b',
      'bucket',
      'gs://bucket/a b',
    ]) {
      expect(() => configFrom({ DOCYARD_BLOBS: wrong })).toThrow('DOCYARD_BLOBS');
    }
  });
});
