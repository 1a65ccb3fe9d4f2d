import { randomUUID } from 'node:crypto';
import type { DocumentSnapshot } from '@google-cloud/firestore';
import type { Packet } from '#domain/packet/packet.js';
import { ALREADY_EXISTS, hasStatus } from './faults.js';
import type { FirestoreDatabase, Write } from './firestore-database.js';
import { guardCreations } from './guards.js';
import { keyName, type Layout } from './layout.js';
import { packetData, packetOf } from './packet-document.js';

type Places = { database: FirestoreDatabase; layout: Layout };

/** The packet that a tenant's key has made, if any. */
export const findByKey = async (name: string, { database, layout }: Places): Promise<DocumentSnapshot | null> => {
  const key = await database.get(layout.key(name));
  if (!key.exists) return null;
  const packet = await database.get(layout.packet(key.get('packetId')));
  return packet.exists ? packet : null;
};

const existing = async (packet: Packet, name: string | null, places: Places): Promise<DocumentSnapshot | null> => {
  const same = await places.database.get(places.layout.packet(packet.id));
  if (same.exists && same.get('tenant') === packet.tenant) return same;
  return name === null ? null : findByKey(name, places);
};

/** The key's document comes first and in the same batch, so that of all who use a key at once one makes a packet. */
export const createPacket = async (
  packet: Packet,
  idempotencyKey: string | null,
  places: Places,
): Promise<{ packet: Packet; created: boolean }> => {
  const { database, layout } = places;
  const by = randomUUID();
  const name = idempotencyKey === null ? null : keyName(packet.tenant, idempotencyKey);
  const key: Write[] = name === null ? [] : [{ op: 'create', ref: layout.key(name), data: { packetId: packet.id } }];
  const own: Write = { op: 'create', ref: layout.packet(packet.id), data: packetData(packet, by, name) };
  for (;;) {
    try {
      await database.commit([...key, own, ...guardCreations(packet.id, layout)]);
      return { packet, created: true };
    } catch (thrown) {
      if (!hasStatus(thrown, ALREADY_EXISTS)) throw thrown;
      const found = await existing(packet, name, places);
      if (found) return { packet: packetOf(found), created: found.get('by') === by };
      // Deleted since, with its key: once more. A key of nothing, or an id of another tenant's, is no such case.
      if (name === null || (await database.get(layout.key(name))).exists) throw thrown;
    }
  }
};
