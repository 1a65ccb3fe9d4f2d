import type { Packet } from '#domain/packet/packet.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import { answerIdIn, packetPrefix } from '../blob-keys.js';
import { dropPointer } from '../consult/answer-cache.js';

type Owned = Pick<Packet, 'id' | 'tenant'>;

/** Deletes all that is stored for a packet, and what points to it from elsewhere. Returns how many blobs. Safe to repeat. */
export const eraseBlobs = async (owner: Owned, blobs: BlobStore): Promise<number> => {
  let pointers = 0;
  for await (const key of blobs.list(packetPrefix(owner))) {
    const answer = answerIdIn(key);
    if (answer !== null && (await dropPointer(owner, answer, blobs))) pointers += 1;
  }
  return pointers + (await blobs.deletePrefix(packetPrefix(owner)));
};
