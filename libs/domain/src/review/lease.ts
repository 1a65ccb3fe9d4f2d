import { failure } from '../failure/catalogue.js';
import { isClosed, type Lease, type ReviewTask } from './review-task.js';

/** Who is at it now; a lease that ran out is nobody's. */
export const holderOf = ({ lease }: Pick<ReviewTask, 'lease'>, now: Date): string | null =>
  lease !== null && Date.parse(lease.until) > now.getTime() ? lease.holder : null;

const until = (now: Date, leaseMs: number): string => new Date(now.getTime() + leaseMs).toISOString();

const changed = (task: ReviewTask, now: Date, lease: Lease | null): ReviewTask => ({
  ...task,
  lease,
  version: task.version + 1,
  updatedAt: now.toISOString(),
});

/**
 * The review as this person's for a while. Failures: `review.closed`; `review.held` by another; `review.same-person` where a
 * second person is waited for and this is the first. Whoever holds it already goes on from when they began.
 */
export const claim = (task: ReviewTask, person: string, now: Date, leaseMs: number): ReviewTask => {
  if (isClosed(task.state)) throw failure('review.closed', `it is ${task.state}`);
  const holder = holderOf(task, now);
  if (holder !== null && holder !== person) throw failure('review.held', 'another person holds it');
  if (task.state === 'awaiting_approval' && task.decidedBy.includes(person))
    throw failure('review.same-person', 'you decided it; another person must approve');
  const claimedAt = holder === person ? task.lease!.claimedAt : now.toISOString();
  return changed(task, now, { holder: person, claimedAt, until: until(now, leaseMs) });
};

export const requireHolder = (task: ReviewTask, person: string, now: Date): Lease => {
  if (isClosed(task.state)) throw failure('review.closed', `it is ${task.state}`);
  if (holderOf(task, now) !== person) throw failure('review.not-held', 'you do not hold it, or not any more');
  return task.lease!;
};

export const renew = (task: ReviewTask, person: string, now: Date, leaseMs: number): ReviewTask =>
  changed(task, now, { ...requireHolder(task, person, now), until: until(now, leaseMs) });

export const release = (task: ReviewTask, person: string, now: Date): ReviewTask => {
  requireHolder(task, person, now);
  return changed(task, now, null);
};
