import { failure } from '#domain/failure/catalogue.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { packetPrefix } from '../blob-keys.js';
import { endChore, noteChore } from '../housekeeping/chore.js';
import { recordDeletion } from '../housekeeping/lifecycle-audit.js';
import { ownPacket } from './own-packet.js';

export interface DeleteDeps {
  records: RecordStore;
  blobs: BlobStore;
  audit: AuditLog;
  now: () => Date;
}

/**
 * Deletes a packet with its files, pages, documents and records. Its audit chain stays and says so. The erasure is noted
 * first: should this process die midway, or a worker still write for the packet, the janitor finishes it. Failure
 * `resource.missing`.
 */
export const deletePacket = async (
  input: { tenant: string; packetId: string; actor: string },
  deps: DeleteDeps,
): Promise<void> => {
  const packet = await ownPacket(input, deps.records);
  await noteChore('erasure', packet, deps);
  if (!(await deps.records.deletePacket(packet.id))) throw failure('resource.missing', 'no such packet');
  await recordDeletion(packet.id, deps.now().toISOString(), input.actor, deps.audit);
  await deps.blobs.deletePrefix(packetPrefix(packet));
  await endChore('secrets', packet.id, deps.blobs);
};
