import { failure } from '#domain/failure/catalogue.js';
import { applyEdits } from '#domain/review/apply-edits.js';
import { type EditRecord, replayEdits, standingEdits } from '#domain/review/edit-log.js';
import type { EditOperation } from '#domain/review/edit-operation.js';
import { isSecondLook } from '#domain/review/operations/verdict-operations.js';
import { auditEdit } from './audit-review.js';
import { etagOf, loadReview, type ReviewState, requireSeen } from './load-review.js';
import { type Preview, previewOf } from './preview.js';
import { requireUnsealed } from './reassemble.js';
import type { PacketCall, Person, ReviewDeps } from './review-deps.js';
import { syncReviews } from './sync-reviews.js';

export interface EditCall extends PacketCall {
  /** The ETag that the caller has seen. */
  ifMatch: string | undefined;
  /** True: show what would be, and write nothing. */
  dryRun: boolean;
}

export interface Edited {
  state: ReviewState;
  preview: Preview;
}

const requireApprover = (state: ReviewState, operations: readonly EditOperation[], { id: actor, mayApprove }: Person): void => {
  const needs = operations.some((one) => one.op === 'approve' && isSecondLook(state.now, one, { actor }));
  if (needs && !mayApprove) throw failure('review.approver-needed', 'another person has decided this');
};

type Written = Pick<EditRecord, 'kind' | 'operations' | 'undoes'>;

const recordOf = ({ packet, version }: ReviewState, person: Person, now: Date, written: Written): EditRecord => ({
  ...{ packetId: packet.id, run: packet.run, version: version + 1, at: now.toISOString(), actor: person.id },
  ...written,
});

/** The next entry of the log, if nobody else has written it meanwhile (`edit.stale`); its audit record; the reviews. */
const write = async (
  state: ReviewState,
  { now }: Pick<ReviewState, 'now'>,
  { person, dryRun }: EditCall,
  written: Written,
  deps: ReviewDeps,
): Promise<Edited> => {
  const preview = await previewOf(state, now, deps);
  if (dryRun) return { state, preview };
  const record = recordOf(state, person, deps.now(), written);
  if (!(await deps.reviews.appendEdit(record))) throw failure('edit.stale', `it is past ${etagOf(state)} now`);
  await auditEdit(record, deps.audit);
  const options = { at: record.at, close: false, actor: person.id };
  await syncReviews(state.packet.id, preview.questions, options, deps);
  return { state: { ...state, now, log: [...state.log, record], version: record.version }, preview };
};

/**
 * Does a list of operations to a packet's documents, all or none of them. Failures: `edit.unconditional`, `edit.stale`,
 * `edit.invalid`, `review.same-person`, `review.approver-needed`, and those of `loadReview`.
 */
export const editPacket = async (call: EditCall & { operations: EditOperation[] }, deps: ReviewDeps): Promise<Edited> => {
  const { person, operations } = call;
  const state = await loadReview(call, deps);
  await requireUnsealed(state, person, deps);
  requireSeen(state, call.ifMatch);
  requireApprover(state, operations, person);
  const now = applyEdits(state.now, operations, { ...state.context, actor: person.id });
  return write(state, { now }, call, { kind: 'edit', operations, undoes: null }, deps);
};

/** Takes back the latest edit that still counts, whoever made it. `edit.invalid` where none does since the last assembly. */
export const undoEdit = async (call: EditCall, deps: ReviewDeps): Promise<Edited> => {
  const state = await loadReview(call, deps);
  await requireUnsealed(state, call.person, deps);
  requireSeen(state, call.ifMatch);
  const last = standingEdits(state.log).at(-1);
  if (!last) throw failure('edit.invalid', 'there is no edit to undo since the packet was assembled');
  const written = { kind: 'undo' as const, operations: [], undoes: last.version };
  const log = [...state.log, recordOf(state, call.person, deps.now(), written)];
  return write(state, { now: replayEdits(state.base, log, state.context) }, call, written, deps);
};
