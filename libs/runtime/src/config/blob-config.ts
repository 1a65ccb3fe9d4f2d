import type { Environment } from './settings.js';

const DAY_MS = 86_400_000;

/** Where blobs are kept. */
export type BlobConfig =
  | { kind: 'folder'; folder: string }
  | {
      kind: 'gcs';
      bucket: string;
      /** No slash at its ends; empty: the whole bucket. */
      prefix: string;
      /** Null: Google's own. */
      endpoint: string | null;
      /** Null: the bucket's default key. */
      kmsKeyName: string | null;
      /** Null: as the bucket has it. */
      retentionMs: number | null;
    };

type BlobSettings = Pick<
  Environment,
  'DOCYARD_BLOBS' | 'DOCYARD_GCS_ENDPOINT' | 'DOCYARD_GCS_KMS_KEY' | 'DOCYARD_GCS_RETENTION_DAYS'
>;

/** `folder`: where blobs are, if in a folder. */
export const blobConfigFrom = (env: BlobSettings, folder: string): BlobConfig => {
  if (env.DOCYARD_BLOBS === 'folder') return { kind: 'folder', folder };
  const [bucket = '', ...prefix] = env.DOCYARD_BLOBS.slice('gs://'.length).replace(/\/$/, '').split('/');
  const days = env.DOCYARD_GCS_RETENTION_DAYS;
  return {
    kind: 'gcs',
    bucket,
    prefix: prefix.join('/'),
    endpoint: env.DOCYARD_GCS_ENDPOINT ?? null,
    kmsKeyName: env.DOCYARD_GCS_KMS_KEY ?? null,
    retentionMs: days === undefined ? null : days * DAY_MS,
  };
};
