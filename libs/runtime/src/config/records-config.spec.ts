import { expect, it } from '@jest/globals';
import { recordsConfigFrom } from './records-config.js';
import { parseEnvironment } from './settings.js';

const from = (variables: Record<string, string>) => recordsConfigFrom(parseEnvironment(variables), '/data/docyard.sqlite');

it('records are in a file unless told otherwise', () => {
  expect(from({})).toEqual({ kind: 'sqlite', file: '/data/docyard.sqlite' });
  expect(from({ FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080' })).toMatchObject({ kind: 'sqlite' });
});

it('records are in Firestore, by default in the database of the credentials’ project', () => {
  const place = { projectId: null, databaseId: '(default)', emulatorHost: null };
  expect(from({ DOCYARD_RECORDS: 'firestore' })).toEqual({ kind: 'firestore', ...place });
  expect(from({ DOCYARD_RECORDS: 'firestore', DOCYARD_FIRESTORE_PROJECT: 'p', DOCYARD_FIRESTORE_DATABASE: 'loans' })).toEqual({
    kind: 'firestore',
    ...{ projectId: 'p', databaseId: 'loans', emulatorHost: null },
  });
});

it('an emulator is named as host and port', () => {
  expect(() => from({ FIRESTORE_EMULATOR_HOST: 'http://127.0.0.1:8080' })).toThrow('FIRESTORE_EMULATOR_HOST: not `host:port`');
});
