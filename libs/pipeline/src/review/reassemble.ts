import { contentDigest } from '#domain/audit/content-digest.js';
import { failure } from '#domain/failure/catalogue.js';
import { type EditRecord, isSealed } from '#domain/review/edit-log.js';
import { advance } from '../flow/advance.js';
import { auditEdit } from './audit-review.js';
import { loadReview, type ReviewState, requireSeen } from './load-review.js';
import { nextRun } from './next-run.js';
import type { PacketCall, Person, ReviewDeps } from './review-deps.js';

/**
 * Closes the run's log: an edit that comes at the same moment is either before the seal, and counts, or is refused as stale.
 * False where one came first.
 */
const seal = async ({ packet, version, log }: ReviewState, { id: actor }: Person, deps: ReviewDeps): Promise<boolean> => {
  if (isSealed(log)) return true;
  const record: EditRecord = {
    ...{ packetId: packet.id, run: packet.run, version: version + 1, at: deps.now().toISOString(), actor },
    ...{ kind: 'sealed', operations: [], undoes: null },
  };
  if (!(await deps.reviews.appendEdit(record))) return false;
  for (const one of [...log, record]) await auditEdit(one, deps.audit);
  return true;
};

/** Begins the next run and asks for its assembly. Repeated, or by several at once, it begins one. */
const begin = async (state: ReviewState, { id: actor }: Person, deps: ReviewDeps): Promise<void> => {
  const { packet } = state;
  const at = deps.now().toISOString();
  const beginning = await nextRun(state, at, deps);
  const begun = await deps.records.beginRun(beginning);
  if (begun) {
    const { documents, apart, waivers } = beginning.rulings;
    const detail = {
      ...{ run: beginning.run, decidedDocuments: documents.length, decidedPages: apart.length, waivers: waivers.length },
      rulingsSha256: contentDigest(beginning.rulings),
    };
    const entry = { at, actor, action: 'packet.reopened', subject: packet.id, detail };
    await deps.audit.append(packet.id, entry, `run-${beginning.run}.begun`);
  }
  await advance(packet.id, deps);
  await deps.progress.publish(packet.id);
};

/** Assembles a packet again from what persons have decided, as it is loaded. False where an edit came in between. */
export const assembleAgain = async (state: ReviewState, person: Person, deps: ReviewDeps): Promise<boolean> => {
  if (!(await seal(state, person, deps))) return false;
  await begin(state, person, deps);
  return true;
};

/**
 * A log that is sealed while its run is still the packet's: whoever asked for the assembly died before it was begun. It is
 * begun now, and the caller told to come back (`resource.not-ready`).
 */
export const requireUnsealed = async (state: ReviewState, person: Person, deps: ReviewDeps): Promise<void> => {
  if (!isSealed(state.log)) return;
  await begin(state, person, deps);
  throw failure('resource.not-ready', 'the packet is being assembled again');
};

/** The same on demand, for who has seen the packet as it is. */
export const reassemblePacket = async (
  call: PacketCall & { ifMatch: string | undefined },
  deps: ReviewDeps,
): Promise<{ packetId: string; run: number }> => {
  const state = await loadReview(call, deps);
  const { packet } = state;
  // Asked for before, and whoever asked died in between: it is taken up here.
  if (!isSealed(state.log)) requireSeen(state, call.ifMatch);
  if (!(await assembleAgain(state, call.person, deps))) throw failure('edit.stale', 'somebody has changed it meanwhile');
  return { packetId: packet.id, run: packet.run + 1 };
};
