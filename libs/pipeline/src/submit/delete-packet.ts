import { type EraseDeps, erasePacket } from '../erasure/erase-packet.js';
import { ownPacket } from './own-packet.js';

export type DeleteDeps = EraseDeps;

/** Deletes the tenant's packet with its files, pages, documents and records; see `erasePacket`. Failure `resource.missing`. */
export const deletePacket = async (
  input: { tenant: string; packetId: string; actor: string },
  deps: DeleteDeps,
): Promise<void> => {
  const packet = await ownPacket(input, deps.records);
  await erasePacket(packet, input.actor, deps);
};
