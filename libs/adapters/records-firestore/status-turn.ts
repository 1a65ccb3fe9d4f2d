import { randomUUID } from 'node:crypto';
import type { DocumentSnapshot } from '@google-cloud/firestore';
import type { PacketStatus } from '#domain/packet/packet.js';
import { ALREADY_EXISTS, hasStatus, NOT_FOUND } from './faults.js';
import type { FirestoreDatabase, Write } from './firestore-database.js';
import type { Layout } from './layout.js';
import { statusData } from './packet-document.js';

interface Move {
  id: string;
  from: PacketStatus;
  to: PacketStatus;
  at: string;
}

interface Turn {
  to: PacketStatus;
  /** When it was touched last, and when it ended, if it did. */
  updatedAt: string;
  at: string;
  /** Who makes this change: tells a lost answer from a lost race. */
  by: string;
}

/**
 * A change of status as the creation of the packet's next turn: of all who saw it at turn n, one creates turn n + 1. The
 * update of the packet goes with it or not at all.
 */
export const turnWrites = (packet: DocumentSnapshot, { to, updatedAt, at, by }: Turn, layout: Layout): Write[] => {
  const { id } = JSON.parse(packet.get('body')) as { id: string };
  const turn = (packet.get('turn') as number) + 1;
  return [
    { op: 'create', ref: layout.turn(id, turn), data: { from: packet.get('status'), to, at, by } },
    { op: 'update', ref: packet.ref, data: { ...statusData(id, to, updatedAt, at), turn } },
  ];
};

/** False when the packet's status was not `from`, or it is gone. */
export const moveStatus = async (
  { id, from, to, at }: Move,
  { database, layout }: { database: FirestoreDatabase; layout: Layout },
): Promise<boolean> => {
  const by = randomUUID();
  for (;;) {
    const packet = await database.get(layout.packet(id));
    if (packet.get('status') !== from) return false;
    try {
      await database.commit(turnWrites(packet, { to, updatedAt: at, at, by }, layout));
      return true;
    } catch (thrown) {
      if (hasStatus(thrown, NOT_FOUND)) return false;
      if (!hasStatus(thrown, ALREADY_EXISTS)) throw thrown;
      const turn = await database.get(layout.turn(id, packet.get('turn') + 1));
      if (turn.get('by') === by) return true;
    }
  }
};
