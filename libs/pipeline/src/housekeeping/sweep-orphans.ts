import { Failure } from '#domain/failure/failure.js';
import { isFinal } from '#domain/packet/packet.js';
import type { AuditLog } from '#ports/audit/audit-log.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { JobQueue } from '#ports/queue/job-queue.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { Signer } from '#ports/signer/signer.js';
import type { DelayedWake } from '#ports/wake/delayed-wake.js';
import { sealHead } from '../audit/seal-head.js';
import { packetPrefix, passwordPrefix } from '../blob-keys.js';
import { eraseBlobs } from '../erasure/erase-blobs.js';
import { type Chore, type ChoreKind, chores, endChore, noteChore } from './chore.js';
import { recordDeletion, recordSubmission } from './lifecycle-audit.js';
import { UPLOAD_LEASE_MS } from './upload-lease.js';

export interface SweepDeps {
  records: RecordStore;
  blobs: BlobStore;
  audit: AuditLog;
  queue: JobQueue;
  wakes: Pick<DelayedWake, 'forget'> | null;
  signer: Signer;
  /** As the audit has it: `system:api`. */
  actor: string;
  now: () => Date;
}

export interface Swept {
  /** Chores that were done with. */
  chores: number;
  /** Blobs that were deleted. */
  blobs: number;
}

/** The longest that a worker's step may run, and some: after that nobody writes for a deleted packet any more. */
const ERASURE_WATCH_MS = 20 * 60_000;

type Settle = (chore: Chore, ageMs: number, deps: SweepDeps) => Promise<{ done: boolean; blobs: number }>;

/** A chain that does not say whose it is belongs to no submission that was taken in. */
const isNothingToSeal = (thrown: unknown): boolean => thrown instanceof Failure && thrown.code.startsWith('resource.');

const owner = ({ packetId, tenant }: Chore) => ({ id: packetId, tenant });

const settle: Record<ChoreKind, Settle> = {
  upload: async (chore, ageMs, { blobs, records, audit, actor }) => {
    if (ageMs < UPLOAD_LEASE_MS) return { done: false, blobs: 0 };
    const packet = await records.getPacket(chore.packetId);
    if (!packet) return { done: true, blobs: await blobs.deletePrefix(packetPrefix(owner(chore))) };
    await recordSubmission(packet, actor, audit);
    return { done: true, blobs: 0 };
  },
  secrets: async (chore, ageMs, { blobs, records }) => {
    const packet = await records.getPacket(chore.packetId);
    const isWanted = packet ? !isFinal(packet.status) : ageMs < UPLOAD_LEASE_MS;
    return isWanted ? { done: false, blobs: 0 } : { done: true, blobs: await blobs.deletePrefix(passwordPrefix(owner(chore))) };
  },
  erasure: async (chore, ageMs, deps) => {
    const { blobs, records, audit, queue, wakes, actor } = deps;
    // Its deleter died before the record was gone: the packet lives on, and can be deleted again.
    if (await records.getPacket(chore.packetId)) return { done: ageMs >= UPLOAD_LEASE_MS, blobs: 0 };
    await recordDeletion(chore.packetId, chore.at, actor, audit);
    const done = ageMs >= ERASURE_WATCH_MS;
    if (done) {
      // What a late worker has paid for, and the jobs and events that it has left.
      await records.deletePacket(chore.packetId);
      await queue.forget(chore.packetId);
      await wakes?.forget(chore.packetId);
      await noteChore('seal', owner(chore), deps);
    }
    return { done, blobs: await eraseBlobs(owner(chore), blobs) };
  },
  seal: async (chore, _ageMs, deps) => {
    await sealHead(owner(chore), deps).catch((thrown: unknown) => {
      if (!isNothingToSeal(thrown)) throw thrown;
    });
    return { done: true, blobs: 0 };
  },
};

/**
 * The janitor: signs the ends of chains, deletes what uploads that died have stored, passwords of packets that have ended, and what was written for
 * packets after their deletion. Idempotent; runs beside the reconciler, in as many replicas as there are. A chore that fails stays
 * noted and stops no other; the first failure is thrown in the end.
 */
export const sweepOrphans = async (deps: SweepDeps): Promise<Swept> => {
  const swept: Swept = { chores: 0, blobs: 0 };
  const failures: unknown[] = [];
  for await (const chore of chores(deps.blobs)) {
    try {
      const ageMs = deps.now().getTime() - Date.parse(chore.at);
      const { done, blobs } = await settle[chore.kind](chore, ageMs, deps);
      swept.blobs += blobs;
      if (!done) continue;
      await endChore(chore.kind, chore.packetId, deps.blobs);
      swept.chores += 1;
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw failures[0];
  return swept;
};
