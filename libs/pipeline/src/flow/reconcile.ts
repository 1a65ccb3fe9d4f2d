import type { Packet } from '#domain/packet/packet.js';
import type { FlowDeps } from '../deps.js';
import { advance } from './advance.js';
import { auditStep } from './audit-step.js';

export interface ReconcileOptions {
  /** Packets touched more recently than this are left to their workers. */
  olderThanMs: number;
  /** Packets of one pass at most. */
  limit: number;
}

export interface Reconciled {
  packets: number;
  /** Jobs asked for; most of them are in the queue already, and stay there once. */
  jobs: number;
}

/** A worker that died between recording a step and writing its audit entry leaves a gap; it is closed here. */
const auditWhatIsMissing = async (packet: Packet, deps: FlowDeps): Promise<void> => {
  const told = new Set<string>();
  for await (const { action, subject, detail } of deps.audit.read(packet.id)) {
    if (action === 'step.finished' && detail.run === packet.run) told.add(subject);
  }
  for (const step of await deps.records.steps(packet.id, packet.run))
    if (!told.has(step.id) && step.carriedFrom === undefined) await auditStep(packet, step, deps);
};

/**
 * Asks again for whatever unfinished packets still need, and writes audit entries that a crash has cut off. Redis may have
 * lost everything. Idempotent: two replicas may run it at once.
 */
export const reconcile = async (deps: FlowDeps, { olderThanMs, limit }: ReconcileOptions): Promise<Reconciled> => {
  const before = new Date(deps.now().getTime() - olderThanMs).toISOString();
  const packets = await deps.records.listUnfinished(before, limit);
  let jobs = 0;
  for (const packet of packets) {
    await auditWhatIsMissing(packet, deps);
    jobs += await advance(packet.id, deps);
  }
  deps.observer.reconciled(packets.length, jobs);
  return { packets: packets.length, jobs };
};
