import { randomUUID } from 'node:crypto';
import type { FirestoreEmulator } from './firestore-emulator.js';

/** An empty database on an emulator: a project of its own. */
export const emptyProject = ({ host }: Pick<FirestoreEmulator, 'host'>) => ({
  projectId: `test-${randomUUID()}`,
  databaseId: '(default)',
  emulatorHost: host,
});
