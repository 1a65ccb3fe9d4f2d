import { randomUUID } from 'node:crypto';
import { startFirestoreEmulator } from '../emulators/firestore-emulator.js';
import { type GcsEmulator, startGcsEmulator } from '../emulators/gcs-emulator.js';
import { type GrpcProxy, startGrpcProxy } from '../emulators/grpc-proxy.js';
import { startTasksEmulator } from '../emulators/tasks-emulator.js';
import { CALLER, type CloudTasksCaller, startCloudTasksCaller } from '../google/cloud-tasks-caller.js';

/** All cloud services that a fleet can stand on, emulated, each behind a proxy that may do harm. */
export interface CloudServices {
  storage: GcsEmulator;
  firestore: GrpcProxy;
  tasks: GrpcProxy;
  /** Between Cloud Tasks and the API. */
  caller: CloudTasksCaller;
  /** Settings of a fleet with storage of its own: another bucket and project for each call. */
  variables(): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts Cloud Storage's, Firestore's and Cloud Tasks' emulators. */
export const startCloudServices = async (): Promise<CloudServices> => {
  const [storage, records, delays, caller] = await Promise.all([
    startGcsEmulator(),
    startFirestoreEmulator(),
    startTasksEmulator(),
    startCloudTasksCaller(),
  ]);
  const firestore = await startGrpcProxy(records.host);
  const tasks = delays.network;
  const variables = async (): Promise<Record<string, string>> => ({
    DOCYARD_BLOBS: `gs://${await storage.makeBucket()}/fleet`,
    DOCYARD_GCS_ENDPOINT: storage.url,
    DOCYARD_RECORDS: 'firestore',
    DOCYARD_FIRESTORE_PROJECT: `fleet-${randomUUID()}`,
    FIRESTORE_EMULATOR_HOST: firestore.host,
    DOCYARD_DELAYS: 'cloud-tasks',
    DOCYARD_TASKS_QUEUE: delays.queue,
    DOCYARD_TASKS_ENDPOINT: tasks.host,
    DOCYARD_TASKS_CALLBACK_URL: caller.callbackUrl,
    DOCYARD_TASKS_SERVICE_ACCOUNT: CALLER.serviceAccount,
    DOCYARD_TASKS_AUDIENCE: CALLER.audience,
    DOCYARD_TASKS_CERTS_URL: caller.certsUrl,
  });
  const stop = async (): Promise<void> => {
    await Promise.all([firestore.close(), caller.close()]);
    await Promise.all([storage.stop(), records.stop(), delays.stop()]);
  };
  return { storage, firestore, tasks, caller, variables, stop };
};
