import { randomUUID } from 'node:crypto';
import { failure } from '#domain/failure/catalogue.js';
import { RECORD_SCHEMA } from '#domain/records/upgrade-record.js';
import type { StepOutcome } from '#ports/records/record-store.js';
import { ALREADY_EXISTS, hasStatus, NOT_FOUND } from './faults.js';
import type { FirestoreDatabase, Write } from './firestore-database.js';
import type { GuardRota } from './guards.js';
import { paperWrites } from './holders.js';
import type { Layout } from './layout.js';
import { partWrites } from './parts.js';
import { turnWrites } from './status-turn.js';

type Places = { database: FirestoreDatabase; layout: Layout };

const gone = () => failure('resource.missing', 'the packet of a finished step is gone');
const later = (a: string, b: string): string => (a > b ? a : b);

/** Only the step of the packet's present run may end it, and only once. */
const endingOf = async ({ step, packetStatus }: StepOutcome, by: string, { database, layout }: Places): Promise<Write[]> => {
  if (!packetStatus) return [];
  const packet = await database.get(layout.packet(step.packetId));
  if (!packet.exists) throw gone();
  if (packet.get('run') !== step.run || !packet.get('open')) return [];
  const updatedAt = later(packet.get('updatedAt'), step.finishedAt);
  return turnWrites(packet, { to: packetStatus, updatedAt, at: step.finishedAt, by }, layout);
};

/** The tenant is asked for only where there is something to compare. */
const comparedPapers = async (outcome: StepOutcome, { database, layout }: Places): Promise<Write[]> => {
  if (!outcome.documents?.some(({ contentDigest }) => contentDigest !== undefined)) return [];
  const packet = await database.get(layout.packet(outcome.step.packetId));
  if (!packet.exists) throw gone();
  return paperWrites(outcome, packet.get('tenant') as string, layout);
};

/**
 * One batch of creations, the step's own before all others: whoever comes second fails as a whole. False for that one.
 * Failure `resource.missing` where the packet is gone.
 */
export const finishStep = async (outcome: StepOutcome, places: Places & { guards: GuardRota }): Promise<boolean> => {
  const { database, layout, guards } = places;
  const { packetId, run, id, finishedAt } = outcome.step;
  const by = randomUUID();
  const ref = layout.step(packetId, run, id);
  const data = { run, by, schema: RECORD_SCHEMA, body: JSON.stringify(outcome.step) };
  const touch = guards.touch(packetId, finishedAt, layout);
  const record: Write[] = [
    touch,
    { op: 'create', ref, data },
    ...(await partWrites(outcome, layout)),
    ...(await comparedPapers(outcome, places)),
  ];
  for (;;) {
    const ending = await endingOf(outcome, by, places);
    try {
      await database.commit([...record, ...ending]);
      return true;
    } catch (thrown) {
      if (hasStatus(thrown, NOT_FOUND)) throw gone();
      if (!hasStatus(thrown, ALREADY_EXISTS)) throw thrown;
      const step = await database.get(ref);
      // Ours: the answer to an earlier attempt of the client was lost. None: another moved the packet's status meanwhile.
      if (step.exists) return step.get('by') === by;
    }
  }
};
