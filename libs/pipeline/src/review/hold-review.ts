import { failure } from '#domain/failure/catalogue.js';
import { claim, release, renew } from '#domain/review/lease.js';
import type { ReviewTask } from '#domain/review/review-task.js';
import { announceReview } from '../webhooks/announce-review.js';
import { auditReview } from './audit-review.js';
import type { Person, ReviewDeps } from './review-deps.js';

export interface ReviewCall {
  tenant: string;
  reviewId: string;
  person: Person;
}

/** The tenant's review. Another tenant's is missing like one that never was. */
export const ownReview = async (
  { tenant, reviewId }: Pick<ReviewCall, 'tenant' | 'reviewId'>,
  { reviews }: Pick<ReviewDeps, 'reviews'>,
): Promise<ReviewTask> => {
  const task = await reviews.task(reviewId);
  if (task?.tenant !== tenant) throw failure('resource.missing', 'no such review');
  return task;
};

/** Changes a review as it is now; whoever changed it meanwhile is seen and judged afresh. */
export const changeReview = async (
  call: ReviewCall,
  deps: Pick<ReviewDeps, 'reviews'>,
  change: (task: ReviewTask) => ReviewTask,
): Promise<ReviewTask> => {
  for (;;) {
    const next = change(await ownReview(call, deps));
    if (await deps.reviews.replaceTask(next)) return next;
  }
};

/** Failures `review.held`, `review.closed`, `review.same-person`, `review.approver-needed`. */
export const claimReview = async (call: ReviewCall, deps: ReviewDeps): Promise<ReviewTask> => {
  const { person } = call;
  const claimed = await changeReview(call, deps, (task) => {
    if (task.state === 'awaiting_approval' && !person.mayApprove)
      throw failure('review.approver-needed', 'another person has decided this');
    return claim(task, person.id, deps.now(), deps.leaseMs);
  });
  await auditReview('review.claimed', claimed, person.id, deps.audit);
  await announceReview('review.claimed', claimed, deps);
  return claimed;
};

/** Failure `review.not-held`. A renewal changes nothing that anybody would want to prove: it is not audited. */
export const renewReview = (call: ReviewCall, deps: ReviewDeps): Promise<ReviewTask> =>
  changeReview(call, deps, (task) => renew(task, call.person.id, deps.now(), deps.leaseMs));

export const releaseReview = async (call: ReviewCall, deps: ReviewDeps): Promise<ReviewTask> => {
  const released = await changeReview(call, deps, (task) => release(task, call.person.id, deps.now()));
  await auditReview('review.released', released, call.person.id, deps.audit);
  return released;
};
