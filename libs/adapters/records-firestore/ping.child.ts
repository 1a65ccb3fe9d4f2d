import { asFailure } from '#domain/failure/catalogue.js';
import { FirestoreDatabase } from './firestore-database.js';

/** Test process: asks the service at `host:port` whether it answers, and tells what came of it. */
const options = { projectId: 'p', databaseId: '(default)', emulatorHost: process.argv[2] ?? null };
const database = await FirestoreDatabase.open(options);
try {
  await database.ping();
  process.send?.({ code: null, kind: null });
} catch (thrown) {
  const { code, kind } = asFailure(thrown);
  process.send?.({ code, kind });
}
