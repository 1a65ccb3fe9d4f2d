import { afterAll, beforeAll } from '@jest/globals';
import { describeKeyStore } from '#ports/access/key-store.conformance.js';
import { describeAuditLog } from '#ports/audit/audit-log.conformance.js';
import { describeRecordStore } from '#ports/records/record-store.conformance.js';
import { describeReviewStore } from '#ports/reviews/review-store.conformance.js';
import { describeWebhookStore } from '#ports/webhooks/webhook-store.conformance.js';
import { bestFirestoreEmulator, type FirestoreEmulator, startFirestoreEmulator } from '#testing/emulators/firestore-emulator.js';
import { emptyProject } from '#testing/emulators/firestore-project.js';
import { FirestoreAuditLog } from './firestore-audit-log.js';
import { FirestoreDatabase } from './firestore-database.js';
import { FirestoreKeyStore } from './firestore-key-store.js';
import { FirestoreRecordStore } from './firestore-record-store.js';
import { FirestoreReviewStore } from './firestore-review-store.js';
import { FirestoreWebhookStore } from './firestore-webhook-store.js';

let emulator: FirestoreEmulator;
beforeAll(async () => {
  emulator = await startFirestoreEmulator();
});
afterAll(() => emulator.stop());

const makeSubject =
  <Adapter>(adapterOf: (database: FirestoreDatabase) => Adapter) =>
  async () => {
    const options = emptyProject(emulator);
    const open: FirestoreDatabase[] = [];
    const another = async () => {
      const database = await FirestoreDatabase.open(options);
      open.push(database);
      return adapterOf(database);
    };
    const dispose = async () => void (await Promise.all(open.map((database) => database.close())));
    return { adapter: await another(), another, dispose };
  };

const name = (port: string): string => `${port} (${bestFirestoreEmulator()} emulator)`;
describeRecordStore(
  name('FirestoreRecordStore'),
  makeSubject((database) => new FirestoreRecordStore(database)),
);
describeAuditLog(
  name('FirestoreAuditLog'),
  makeSubject((database) => new FirestoreAuditLog(database)),
);
describeKeyStore(
  name('FirestoreKeyStore'),
  makeSubject((database) => new FirestoreKeyStore(database)),
);
describeReviewStore(
  name('FirestoreReviewStore'),
  makeSubject((database) => ({ records: new FirestoreRecordStore(database), reviews: new FirestoreReviewStore(database) })),
);
describeWebhookStore(
  name('FirestoreWebhookStore'),
  makeSubject((database) => new FirestoreWebhookStore(database)),
);
