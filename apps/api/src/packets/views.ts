import type { PacketView } from '#contracts/http/packets.js';
import type { Mask } from '#domain/access/mask.js';
import type { Packet, Source } from '#domain/packet/packet.js';

const sourceView = ({ id, name, sha256, bytes, mediaType }: Source, mask: Mask) => {
  return { id, name: mask(name, 'personal'), sha256, bytes, mediaType };
};

const masked = (metadata: Packet['metadata'], mask: Mask): Packet['metadata'] =>
  Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, mask(value, 'personal')]));

/** A packet as clients see it: without keys of storage, tenant or password. Names of files and metadata are a borrower's. */
export const packetView = (packet: Packet, mask: Mask): PacketView => {
  const { id, status, run, taxonomy, product, createdAt, updatedAt, finishedAt } = packet;
  const sources = packet.sources.map((source) => sourceView(source, mask));
  const metadata = masked(packet.metadata, mask);
  return { id, status, run, taxonomy, product, metadata, sources, createdAt, updatedAt, finishedAt };
};

export const packetPath = (id: string): string => `/v1/packets/${id}`;
