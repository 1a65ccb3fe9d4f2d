import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bucket, Storage, type StorageOptions } from '@google-cloud/storage';
import { isTransient } from './storage-error.js';

export interface GcsOptions {
  bucket: string;
  /** Every object's name begins with it; no slash at its ends. Empty: the whole bucket is ours. */
  prefix: string;
  /** Address of an emulator or of a private endpoint; null: Google's. An emulator is asked without credentials. */
  endpoint: string | null;
  /** Resource name of the customer-managed key that new objects are encrypted with; null: the bucket's default. */
  kmsKeyName: string | null;
  /** Blobs that are written once can not be deleted for so long but by Docyard itself; null: as the bucket has it. */
  retentionMs: number | null;
  /** Left out: application default credentials. */
  auth?: StorageOptions['authClient'];
  /** Before the second try of a request; doubles with each. */
  firstPauseMs?: number;
}

/** The bucket, and the one way in which requests to it are tried again. */
export interface Gcs {
  bucket: Bucket;
  /** Repeats what failed for a passing reason, a few times; `attempt` counts from 1. */
  again<T>(ask: (attempt: number) => Promise<T>): Promise<T>;
}

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 400;
const MAX_PAUSE_MS = 8_000;
/** Of one request, its body included: a part of 8 MiB at 1 Mbit/s takes 67 s. */
export const REQUEST_MS = 90_000;

/** The client puts eleven listeners on each stream that it reads; by Node's default of ten, every download would write a warning. */
const LISTENERS = 20;

/** Full jitter: many workers that met one outage do not come back at once. */
const pauseMs = (attempt: number, firstMs: number): number => Math.random() * Math.min(MAX_PAUSE_MS, firstMs * 2 ** attempt);

/**
 * Every request of this adapter may be repeated, since writes carry preconditions or replace the whole. The client's own repetition is
 * off: it would multiply with this one, and in version 8 it throws past its caller when a stream breaks while it waits.
 */
export const openGcs = ({ bucket, endpoint, auth, firstPauseMs = FIRST_PAUSE_MS }: GcsOptions): Gcs => {
  EventEmitter.defaultMaxListeners = Math.max(EventEmitter.defaultMaxListeners, LISTENERS);
  const storage = new Storage({
    ...(endpoint !== null && { apiEndpoint: endpoint, projectId: 'emulated' }),
    ...(auth && { authClient: auth }),
    timeout: REQUEST_MS,
    retryOptions: { autoRetry: false, maxRetries: 0 },
  });
  const again: Gcs['again'] = async (ask) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask(attempt);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isTransient(error)) throw error;
        await pause(pauseMs(attempt, firstPauseMs));
      }
    }
  };
  return { bucket: storage.bucket(bucket), again };
};
