import type { Environment } from './settings.js';

/** Where records and audit are kept. */
export type RecordsConfig =
  | { kind: 'sqlite'; file: string }
  | {
      kind: 'firestore';
      /** Null: the project of the credentials. */
      projectId: string | null;
      databaseId: string;
      /** `host:port`; null for the service itself. */
      emulatorHost: string | null;
    };

type RecordSettings = Pick<
  Environment,
  'DOCYARD_RECORDS' | 'DOCYARD_FIRESTORE_PROJECT' | 'DOCYARD_FIRESTORE_DATABASE' | 'FIRESTORE_EMULATOR_HOST'
>;

export const recordsConfigFrom = (env: RecordSettings, file: string): RecordsConfig =>
  env.DOCYARD_RECORDS === 'sqlite'
    ? { kind: 'sqlite', file }
    : {
        kind: 'firestore',
        projectId: env.DOCYARD_FIRESTORE_PROJECT ?? null,
        databaseId: env.DOCYARD_FIRESTORE_DATABASE,
        emulatorHost: env.FIRESTORE_EMULATOR_HOST ?? null,
      };
