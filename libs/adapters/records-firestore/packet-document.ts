import type { DocumentSnapshot } from '@google-cloud/firestore';
import { isFinal, type Packet, type PacketStatus, packet as packetSchema } from '#domain/packet/packet.js';
import { RECORD_SCHEMA, upgradeRecord } from '#domain/records/upgrade-record.js';
import { sortKey } from './cursor.js';

/** What a packet's status says of the lists it stands in: the reconciler's while open, retention's once ended. */
const standing = (id: string, status: PacketStatus, updatedAt: string, finishedAt: string | null) => ({
  ...{ status, updatedAt, finishedAt },
  open: !isFinal(status),
  ended: finishedAt === null ? null : sortKey(finishedAt, id),
});

/** The fields are the truth for what changes, and what lists are made of; the body holds the rest. */
export const packetData = (packet: Packet, by: string, keyName: string | null): Record<string, unknown> => ({
  ...standing(packet.id, packet.status, packet.updatedAt, packet.finishedAt),
  tenant: packet.tenant,
  run: packet.run,
  order: sortKey(packet.createdAt, packet.id),
  turn: 0,
  by,
  keyName,
  schema: RECORD_SCHEMA,
  body: JSON.stringify(packet),
});

export const statusData = (id: string, status: PacketStatus, updatedAt: string, at: string): Record<string, unknown> =>
  standing(id, status, updatedAt, isFinal(status) ? at : null);

export const packetOf = (snapshot: DocumentSnapshot): Packet => {
  const { schema, body, run, status, updatedAt, finishedAt } = snapshot.data() ?? {};
  const upgraded = upgradeRecord('packet', schema as number, JSON.parse(body as string));
  return packetSchema.parse({ ...upgraded, run, status, updatedAt, finishedAt });
};
