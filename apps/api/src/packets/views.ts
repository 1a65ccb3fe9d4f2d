import type { PacketView } from '#contracts/http/packets.js';
import type { Packet, Source } from '#domain/packet/packet.js';

const sourceView = ({ id, name, sha256, bytes, mediaType }: Source) => ({ id, name, sha256, bytes, mediaType });

/** A packet as clients see it: without keys of storage, tenant or password. */
export const packetView = (packet: Packet): PacketView => {
  const { id, status, run, taxonomy, product, metadata, sources, createdAt, updatedAt, finishedAt } = packet;
  return { id, status, run, taxonomy, product, metadata, sources: sources.map(sourceView), createdAt, updatedAt, finishedAt };
};

export const packetPath = (id: string): string => `/v1/packets/${id}`;
