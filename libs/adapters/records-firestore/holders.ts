import type { DocumentHolder, StepOutcome } from '#ports/records/record-store.js';
import type { FirestoreDatabase, Write } from './firestore-database.js';
import { keyName, type Layout } from './layout.js';

/** Firestore takes so many values of an `in` at once. */
const VALUES_AT_ONCE = 30;

/** One document for each paper that is compared across packets; written with the step that assembled it, or not at all. */
export const paperWrites = ({ documents = [] }: StepOutcome, tenant: string, layout: Layout): Write[] =>
  documents.flatMap(({ id, packetId, run, contentDigest }): Write[] => {
    if (contentDigest === undefined) return [];
    const data = { key: keyName(tenant, contentDigest), packetId, run };
    return [{ op: 'create', ref: layout.paper(`${packetId}.${run}.${id}`), data }];
  });

const slices = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / VALUES_AT_ONCE) }, (_, at) =>
    items.slice(at * VALUES_AT_ONCE, (at + 1) * VALUES_AT_ONCE),
  );

/** The other packets of a tenant that hold documents of these digests, each pair once. */
export const holdersOf = async (
  tenant: string,
  digests: readonly string[],
  except: string,
  { database, layout }: { database: FirestoreDatabase; layout: Layout },
): Promise<DocumentHolder[]> => {
  const digestOf = new Map(digests.map((digest) => [keyName(tenant, digest), digest]));
  const found = await Promise.all(
    slices([...digestOf.keys()]).map((keys) => database.find(layout.papers.where('key', 'in', keys))),
  );
  const pairs = new Map<string, DocumentHolder>();
  for (const paper of found.flat()) {
    const holder = { digest: digestOf.get(paper.get('key'))!, packetId: paper.get('packetId') as string };
    if (holder.packetId !== except) pairs.set(`${holder.digest} ${holder.packetId}`, holder);
  }
  return [...pairs.values()];
};
