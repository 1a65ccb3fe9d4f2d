import type { CollectionReference, Query, QueryDocumentSnapshot } from '@google-cloud/firestore';
import { hasStatus, NOT_FOUND } from './faults.js';
import type { FirestoreDatabase, Write } from './firestore-database.js';
import { guardRemovals } from './guards.js';
import type { Layout } from './layout.js';

type Places = { database: FirestoreDatabase; layout: Layout };

const AT_A_TIME = 200;

/** Until the query finds none. */
const drain = async (
  query: Query,
  writeOf: (found: QueryDocumentSnapshot) => Write,
  database: FirestoreDatabase,
): Promise<void> => {
  for (;;) {
    const found = await database.find(query.limit(AT_A_TIME));
    if (found.length > 0) await database.commit(found.map(writeOf));
    if (found.length < AT_A_TIME) return;
  }
};

const empty = (collection: CollectionReference, database: FirestoreDatabase): Promise<void> =>
  drain(collection, ({ ref }) => ({ op: 'remove', ref }), database);

/** From here on no step can be recorded and the reconciler leaves it alone; whoever dies after this can delete it again. */
const closeGates = (id: string, { database, layout }: Places): Promise<void> =>
  database.commit([{ op: 'update', ref: layout.packet(id), data: { open: false, erasing: true } }, ...guardRemovals(id, layout)]);

const unlessGone = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (thrown) {
    if (hasStatus(thrown, NOT_FOUND)) return null;
    throw thrown;
  }
};

/** What a call has cost stays in the tenant's sum, without saying whose it was. */
const anonymous: (call: QueryDocumentSnapshot) => Write = ({ ref }) => ({ op: 'update', ref, data: { packetId: '', body: '' } });

/** The packet's own document goes last: until then a deletion that broke off is found and can be repeated. */
export const deletePacket = async (id: string, places: Places): Promise<boolean> => {
  const { database, layout } = places;
  const packet = await database.get(layout.packet(id));
  if (packet.exists) await unlessGone(closeGates(id, places));
  const own = [layout.parts(id), layout.steps(id), layout.turns(id), layout.edits(id), layout.reviewTurns(id)];
  for (const collection of own) await empty(collection, database);
  await drain(layout.reviews.where('packetId', '==', id), ({ ref }) => ({ op: 'remove', ref }), database);
  await drain(layout.papers.where('packetId', '==', id), ({ ref }) => ({ op: 'remove', ref }), database);
  await drain(layout.calls.where('packetId', '==', id), anonymous, database);
  if (!packet.exists) return false;
  const name = packet.get('keyName') as string | null;
  const key: Write[] = name === null ? [] : [{ op: 'remove', ref: layout.key(name) }];
  const removed = await unlessGone(
    database.commit([{ op: 'remove', ref: packet.ref, mustExist: true }, ...key]).then(() => true),
  );
  return removed ?? false;
};
