import { requireHolder } from '#domain/review/lease.js';
import { resolveTask } from '#domain/review/resolve-task.js';
import { isClosed, type ReviewTask } from '#domain/review/review-task.js';
import { announceReview } from '../webhooks/announce-review.js';
import { auditReview } from './audit-review.js';
import { changeReview, ownReview, type ReviewCall } from './hold-review.js';
import { loadReview, type ReviewState } from './load-review.js';
import { previewOf } from './preview.js';
import { assembleAgain, requireUnsealed } from './reassemble.js';
import type { Person, ReviewDeps } from './review-deps.js';
import { syncReviews } from './sync-reviews.js';

export interface Resolved {
  review: ReviewTask;
  /** Of the packet, still open. */
  left: number;
  /** True where it was the last, so that the packet is assembled again. */
  assembling: boolean;
}

/** Where nothing is left to answer, and something was decided, the packet is assembled again. */
const closePacket = async (state: ReviewState, left: number, person: Person, deps: ReviewDeps): Promise<boolean> =>
  left === 0 && (await assembleAgain(state, person, deps));

/**
 * Says that a review's question is answered. Resolved where the packet as it is now asks it no more; handed on to a second
 * person where one is missing. Reviews that other edits have answered on the way are closed. With the last one the packet is
 * assembled again. Failures: `review.not-held`, `review.closed`, `review.unsettled`, those of `loadReview`.
 */
export const resolveReview = async (call: ReviewCall, deps: ReviewDeps): Promise<Resolved> => {
  const { person } = call;
  const asked = await ownReview(call, deps);
  requireHolder(asked, person.id, deps.now());
  const state = await loadReview({ tenant: call.tenant, packetId: asked.packetId }, deps);
  await requireUnsealed(state, person, deps);
  const { questions } = await previewOf(state, state.now, deps);
  const wanted = questions.find(({ id }) => id === asked.id);
  const review = await changeReview(call, deps, (task) => resolveTask(task, wanted, person.id, deps.now()));
  await auditReview(review.state === 'resolved' ? 'review.resolved' : 'review.handed-on', review, person.id, deps.audit);
  if (review.resolution) {
    deps.observer.reviewDecided(review.reasons[0] ?? 'unknown', review.resolution.decideMs);
    await announceReview('review.resolved', review, deps);
  }
  const options = { at: deps.now().toISOString(), close: true, actor: person.id };
  await syncReviews(asked.packetId, questions, options, deps);
  const left = (await deps.reviews.tasksOf(asked.packetId)).filter((task) => !isClosed(task.state)).length;
  return { review, left, assembling: await closePacket(state, left, person, deps) };
};
