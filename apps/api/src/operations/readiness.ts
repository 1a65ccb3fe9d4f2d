import type { Readiness } from '#contracts/http/health.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';

/** Under the second that probes usually allow. */
const CHECK_TIMEOUT_MS = 900;

const answers = async (check: Promise<unknown>): Promise<'ok' | 'failed'> => {
  const { promise: late, resolve } = Promise.withResolvers<'failed'>();
  const timer = setTimeout(() => resolve('failed'), CHECK_TIMEOUT_MS);
  const inTime = check.then(
    () => 'ok' as const,
    () => 'failed' as const,
  );
  return Promise.race([inTime, late]).finally(() => clearTimeout(timer));
};

/** Asks every store that a request needs, each with little time. */
export const readinessOf = async (queue: JobQueue, records: RecordStore, blobs: BlobStore): Promise<Readiness> => {
  const [queueCheck, recordsCheck, blobsCheck] = await Promise.all([
    answers(queue.ping()),
    answers(records.ping()),
    answers(blobs.info('tenants/_system/readiness')),
  ]);
  const checks = { queue: queueCheck, records: recordsCheck, blobs: blobsCheck };
  return { status: Object.values(checks).includes('failed') ? 'failed' : 'ok', checks };
};
