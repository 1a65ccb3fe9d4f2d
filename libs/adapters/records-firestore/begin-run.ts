import { randomUUID } from 'node:crypto';
import { RECORD_SCHEMA } from '#domain/records/upgrade-record.js';
import type { RunBeginning } from '#ports/records/record-store.js';
import { ALREADY_EXISTS, hasStatus, NOT_FOUND } from './faults.js';
import type { FirestoreDatabase, Write } from './firestore-database.js';
import type { GuardRota } from './guards.js';
import type { Layout } from './layout.js';
import { statusData } from './packet-document.js';
import { beginningWrites } from './parts.js';

type Places = { database: FirestoreDatabase; layout: Layout; guards: GuardRota };

/**
 * The packet's next turn, which is also that of its run: of all who saw the run before at its end, one creates it. The turn
 * stands first in the batch, so that who comes second writes nothing.
 */
export const beginRun = async (beginning: RunBeginning, { database, layout, guards }: Places): Promise<boolean> => {
  const { packetId, run, at, steps } = beginning;
  const by = randomUUID();
  const learnt = await beginningWrites(beginning, layout);
  const done = steps.map((step): Write => {
    const data = { run, by, schema: RECORD_SCHEMA, body: JSON.stringify(step) };
    return { op: 'create', ref: layout.step(packetId, run, step.id), data };
  });
  for (;;) {
    const packet = await database.get(layout.packet(packetId));
    if (packet.get('run') !== run - 1 || packet.get('open')) return false;
    const turn = (packet.get('turn') as number) + 1;
    const change: Write[] = [
      { op: 'create', ref: layout.turn(packetId, turn), data: { from: packet.get('status'), to: 'processing', run, at, by } },
      { op: 'update', ref: packet.ref, data: { ...statusData(packetId, 'processing', at, at), run, turn } },
    ];
    try {
      await database.commit([...change, guards.touch(packetId, at, layout), ...done, ...learnt]);
      return true;
    } catch (thrown) {
      if (hasStatus(thrown, NOT_FOUND)) return false;
      if (!hasStatus(thrown, ALREADY_EXISTS)) throw thrown;
      if ((await database.get(layout.turn(packetId, turn))).get('by') === by) return true;
    }
  }
};
