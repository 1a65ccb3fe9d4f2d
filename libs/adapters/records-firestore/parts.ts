import type { QueryDocumentSnapshot } from '@google-cloud/firestore';
import type { StepRecord } from '#domain/packet/step.js';
import { RECORD_SCHEMA, upgradeRecord } from '#domain/records/upgrade-record.js';
import type { RunBeginning, StepOutcome } from '#ports/records/record-store.js';
import type { FirestoreDatabase, Write } from './firestore-database.js';
import type { Layout } from './layout.js';
import { pack, unpack } from './packed-items.js';
import { beginningGroups, type Item, type PartGroup, type PartKind, type PartOf, partGroups, partSchemas } from './part-kinds.js';

type Range = { from: number; to: number };

const groupWrites = async ({ kind, items }: PartGroup, { packetId, run, id }: StepRecord, layout: Layout): Promise<Write[]> => {
  const positions = items.map(({ position }) => position);
  const [from, to] = [Math.min(...positions), Math.max(...positions)];
  const slices = await pack(items);
  return slices.map((slice, index) => ({
    op: 'create',
    ref: layout.part(packetId, `${run}.${id}.${kind}.${index}`),
    data: { run, kind, from, to, step: id, slice: index, schema: RECORD_SCHEMA, body: slice },
  }));
};

/** One document for each kind of record that a step has made, more where one would be too large. */
export const partWrites = async (outcome: StepOutcome, layout: Layout): Promise<Write[]> =>
  (await Promise.all(partGroups(outcome).map((group) => groupWrites(group, outcome.step, layout)))).flat();

/** The same of what a run begins with, under the name of its first step. */
export const beginningWrites = async (beginning: RunBeginning, layout: Layout): Promise<Write[]> =>
  (await Promise.all(beginningGroups(beginning).map((group) => groupWrites(group, beginning.steps[0]!, layout)))).flat();

const bySlice = (a: QueryDocumentSnapshot, b: QueryDocumentSnapshot) => a.get('slice') - b.get('slice');
/** What was committed first. Within one moment, by name, so that all readers agree. */
const byCommit = ([a]: QueryDocumentSnapshot[], [b]: QueryDocumentSnapshot[]): number => {
  const [left, right] = [a, b].map((one) => `${one?.createTime.valueOf()} ${one?.id}`);
  return left! < right! ? -1 : 1;
};

const itemsOf = async (kind: PartKind, slices: QueryDocumentSnapshot[]): Promise<Item[]> => {
  const items = (await unpack(slices.toSorted(bySlice).map((one) => one.get('body')))) as Item[];
  const schema = slices[0]?.get('schema') as number;
  return items.map((item) => ({ ...item, body: upgradeRecord(kind, schema, item.body) }));
};

const compare = (a: Item, b: Item): number => a.position - b.position || (a.id < b.id ? -1 : 1);

/** The records of one kind, in order. Where two steps recorded the same, the first one's stands. */
export const readParts = async <Kind extends PartKind>(
  kind: Kind,
  [packetId, run]: [packetId: string, run: number],
  range: Range | undefined,
  { database, layout }: { database: FirestoreDatabase; layout: Layout },
): Promise<PartOf<Kind>[]> => {
  const all = layout.parts(packetId).where('run', '==', run).where('kind', '==', kind);
  const found = await database.find(range ? all.where('from', '<=', range.to).where('to', '>=', range.from) : all);
  const groups = Object.values(Object.groupBy(found, (one) => one.get('step') as string)) as QueryDocumentSnapshot[][];
  const first = new Map<string, Item>();
  for (const items of await Promise.all(groups.toSorted(byCommit).map((slices) => itemsOf(kind, slices))))
    for (const item of items) if (!first.has(item.id)) first.set(item.id, item);
  const isWithin = ({ position }: Item) => !range || (position >= range.from && position <= range.to);
  return [...first.values()]
    .filter(isWithin)
    .toSorted(compare)
    .map(({ body }) => partSchemas[kind].parse(body) as PartOf<Kind>);
};
