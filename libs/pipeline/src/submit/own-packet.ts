import { failure } from '#domain/failure/catalogue.js';
import type { Packet } from '#domain/packet/packet.js';
import type { RecordStore } from '#ports/records/record-store.js';

/** The tenant's packet. Another tenant's is missing like one that never was: `resource.missing`. */
export const ownPacket = async (
  { tenant, packetId }: { tenant: string; packetId: string },
  records: Pick<RecordStore, 'getPacket'>,
): Promise<Packet> => {
  const packet = await records.getPacket(packetId);
  if (packet?.tenant !== tenant) throw failure('resource.missing', 'no such packet');
  return packet;
};
