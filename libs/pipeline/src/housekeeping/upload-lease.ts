import type { Packet } from '#domain/packet/packet.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import { endChore, noteChore } from './chore.js';

/** How often an upload says that it is alive, and after what silence it is taken for dead. */
export const UPLOAD_HEARTBEAT_MS = 3_000;
export const UPLOAD_LEASE_MS = 12_000;

export interface UploadLease {
  /** Says once more that the upload is alive. */
  renew(): Promise<void>;
  /** All is in order: nothing is left to the janitor. */
  end(): Promise<void>;
  /** Lets go without cleaning up: the janitor will, when the lease has run out. */
  abandon(): void;
}

/** Holds the packet's prefix for an upload until `end`. If the process dies, the janitor clears what it had stored. */
export const holdUpload = async (
  packet: Pick<Packet, 'id' | 'tenant'>,
  deps: { blobs: BlobStore; now: () => Date },
): Promise<UploadLease> => {
  const renew = () => noteChore('upload', packet, deps);
  await renew();
  let beat: Promise<void> = Promise.resolve();
  // A beat that fails is made up for by the next; the lease is as long as four of them.
  const timer = setInterval(() => {
    beat = renew().catch(() => {});
  }, UPLOAD_HEARTBEAT_MS);
  timer.unref();
  const abandon = () => clearInterval(timer);
  const end = async () => {
    abandon();
    await beat;
    await endChore('upload', packet.id, deps.blobs);
  };
  return { renew, end, abandon };
};
