import { failure } from '#domain/failure/catalogue.js';
import type { Packet } from '#domain/packet/packet.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';
import { endChore, noteChore } from '../housekeeping/chore.js';
import { recordDeletion } from '../housekeeping/lifecycle-audit.js';
import { announceDeleted } from '../webhooks/announce-packet.js';
import { eraseBlobs } from './erase-blobs.js';

export interface EraseDeps {
  records: RecordStore;
  blobs: BlobStore;
  audit: AuditLog;
  queue: JobQueue;
  now: () => Date;
  /** Who is told; left out: nobody. */
  webhooks?: WebhookStore;
}

/**
 * Erases a packet from records, storage and queue. Its audit chain stays and says so. The erasure is noted first: should
 * this process die midway, the queue be away or a worker still write for the packet, the janitor finishes it. Failure
 * `resource.missing` where somebody else was first.
 */
export const erasePacket = async (packet: Pick<Packet, 'id' | 'tenant'>, actor: string, deps: EraseDeps): Promise<void> => {
  await noteChore('erasure', packet, deps);
  if (!(await deps.records.deletePacket(packet.id))) throw failure('resource.missing', 'no such packet');
  await recordDeletion(packet.id, deps.now().toISOString(), actor, deps.audit);
  await eraseBlobs(packet, deps.blobs);
  await endChore('secrets', packet.id, deps.blobs);
  await deps.queue.forget(packet.id).catch(() => 0);
  await announceDeleted(packet, deps).catch(() => {});
};
