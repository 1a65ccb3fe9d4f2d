import type { Job, QueueName } from '#contracts/queues/catalogue.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { Config } from '../config/config.js';
import type { Logger } from '../logging/logger.js';
import { currentTrace } from '../tracing/trace-scope.js';
import { type Telemetry, watched } from './watched.js';

interface Ports {
  records: RecordStore;
  audit: AuditLog;
  blobs: BlobStore;
  queue: JobQueue;
}

const REDIS = 'redis';

/** Jobs that are asked for in the course of a span belong under it, not beside it. */
const underSpan = (job: Job, traceparent: string | undefined): Job =>
  traceparent === undefined ? job : ({ ...job, payload: { ...job.payload, traceparent } } as Job);

const carryTrace = (queue: JobQueue): JobQueue => ({
  ...queue,
  enqueue: (jobs, owner) => {
    const traceparent = currentTrace()?.traceparent;
    return queue.enqueue(
      jobs.map((job) => underSpan(job, traceparent)),
      owner,
    );
  },
});

/** The ports that every process stands on, watched; jobs carry the trace of whoever asks for them. */
export const watchPorts = <P extends Ports>(ports: P, { records, blobs }: Config, telemetry: Telemetry): P => ({
  ...ports,
  records: watched(ports.records, { service: 'records', backend: records.kind }, telemetry),
  audit: watched(ports.audit, { service: 'audit', backend: records.kind }, telemetry),
  blobs: watched(ports.blobs, { service: 'blobs', backend: blobs.kind }, telemetry),
  queue: carryTrace(watched(ports.queue, { service: 'queue', backend: REDIS }, telemetry)),
});

/** What a consumer's connection suffers outside of any call: in the log, and counted as trouble of the queue. */
export const connectionTrouble = (logger: Logger, { metrics }: Telemetry): ((queue: QueueName, err: Error) => void) => {
  const operation = { service: 'queue', backend: REDIS, operation: 'connection' };
  metrics.serviceErrors.inc(operation, 0);
  return (queue, err) => {
    metrics.serviceErrors.inc(operation);
    logger.warn({ queue, err }, 'queue connection');
  };
};
