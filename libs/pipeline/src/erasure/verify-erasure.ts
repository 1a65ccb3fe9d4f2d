import type { AuditRecord } from '#domain/audit/audit-record.js';
import { verifyChain } from '#domain/audit/chain.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { ReviewStore } from '#ports/reviews/review-store.js';
import { type ChainDeps, ownChain } from '../audit/own-chain.js';
import { packetPrefix } from '../blob-keys.js';
import { pointersTo } from '../consult/answer-cache.js';
import { chores } from '../housekeeping/chore.js';
import { DELETED } from '../housekeeping/lifecycle-audit.js';
import type { EraseDeps } from './erase-packet.js';

export interface LeftOver {
  store: 'records' | 'storage' | 'queue' | 'calls' | 'audit';
  /** A key, or what kind of records: ids only. */
  what: string;
}

export interface Erasure {
  packetId: string;
  /** Nothing is left but the chain, and the chain says so. */
  erased: boolean;
  leftOvers: LeftOver[];
  deletedAt: string | null;
  /** The janitor still looks for what a late worker may write. */
  watched: boolean;
  audit: { records: number; holds: boolean };
  checkedAt: string;
}

export interface VerifyDeps extends EraseDeps, ChainDeps {
  records: RecordStore;
  reviews: Pick<ReviewStore, 'tasksOf' | 'edits'>;
}

type Owner = { id: string; tenant: string };

const READS = {
  steps: (records, id, run) => records.steps(id, run),
  plan: (records, id, run) => records.plan(id, run),
  pages: (records, id, run) => records.pages(id, run),
  decisions: (records, id, run) => records.decisions(id, run),
  consultations: (records, id, run) => records.consultations(id, run),
  documents: (records, id, run) => records.documents(id, run),
  exceptions: (records, id, run) => records.exceptions(id, run),
  manifest: async (records, id, run) => ((await records.manifest(id, run)) ? [true] : []),
  rulings: async (records, id, run) => ((await records.rulings(id, run)) ? [true] : []),
  'model calls': (records, id, run) => records.modelCalls(id, run),
} satisfies Record<string, (records: RecordStore, id: string, run: number) => Promise<unknown[]>>;

const inRecords = async ({ id }: Owner, runs: number, records: RecordStore): Promise<string[]> => {
  const found = (await records.getPacket(id)) ? ['packet'] : [];
  for (let run = 1; run <= runs; run += 1) {
    for (const [kind, read] of Object.entries(READS)) {
      const { length } = await read(records, id, run);
      if (length > 0) found.push(`${length} ${kind} of run ${run}`);
    }
  }
  return found;
};

const inReviews = async ({ id }: Owner, runs: number, reviews: VerifyDeps['reviews']): Promise<string[]> => {
  const tasks = (await reviews.tasksOf(id)).length;
  const found = tasks > 0 ? [`${tasks} reviews`] : [];
  for (let run = 1; run <= runs; run += 1) {
    const { length } = await reviews.edits(id, run);
    if (length > 0) found.push(`${length} edits of run ${run}`);
  }
  return found;
};

const inStorage = async (owner: Owner, { blobs }: EraseDeps): Promise<{ found: string[]; watched: boolean }> => {
  const found: string[] = [];
  let watched = false;
  for await (const key of blobs.list(packetPrefix(owner))) found.push(key);
  for await (const key of pointersTo(owner, blobs)) found.push(key);
  for await (const { kind, packetId } of chores(blobs)) {
    if (packetId !== owner.id) continue;
    if (kind === 'erasure') watched = true;
    // To be signed is the chain, which stays.
    else if (kind !== 'seal') found.push(`note of ${kind} to be cleared`);
  }
  return { found, watched };
};

/** What the chain itself must say: that it is whole, and that the packet was deleted. */
const inAudit = (chain: readonly AuditRecord[]) => {
  const { ok } = verifyChain(chain);
  const deletedAt = chain.find(({ action }) => action === DELETED)?.at ?? null;
  const found = [...(ok ? [] : ['the chain does not hold']), ...(deletedAt ? [] : ['the chain knows of no deletion'])];
  return { ok, deletedAt, found };
};

const runsOf = (chain: readonly AuditRecord[]): number =>
  chain.reduce((runs, { detail }) => Math.max(runs, typeof detail.run === 'number' ? detail.run : 1), 1);

/** Searches every store for what names the packet. Reads only. Failure `resource.missing` where there never was one. */
export const verifyErasure = async (input: { tenant: string; packetId: string }, deps: VerifyDeps): Promise<Erasure> => {
  const owner = { id: input.packetId, tenant: input.tenant };
  const chain: AuditRecord[] = [];
  for await (const record of await ownChain(input, deps)) chain.push(record);
  const audit = inAudit(chain);
  const storage = await inStorage(owner, deps);
  const found: Record<LeftOver['store'], string[]> = {
    records: [...(await inRecords(owner, runsOf(chain), deps.records)), ...(await inReviews(owner, runsOf(chain), deps.reviews))],
    storage: storage.found,
    queue: await deps.queue.traces(owner.id),
    calls: (await deps.wakes?.traces(owner.id)) ?? [],
    audit: audit.found,
  };
  const stores = Object.entries(found) as [LeftOver['store'], string[]][];
  const leftOvers = stores.flatMap(([store, all]) => all.map((what) => ({ store, what })));
  return {
    packetId: owner.id,
    erased: leftOvers.length === 0,
    leftOvers,
    deletedAt: audit.deletedAt,
    watched: storage.watched,
    audit: { records: chain.length, holds: audit.ok },
    checkedAt: deps.now().toISOString(),
  };
};
