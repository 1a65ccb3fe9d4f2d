import { failure } from '../failure/catalogue.js';
import { requireHolder } from './lease.js';
import type { ReviewTask } from './review-task.js';

/**
 * The review after its holder says that it is done. `wanted`: what the packet's state still asks under the same id, if
 * anything. Resolved where nothing is; handed on to a second person where only one is missing; else `review.unsettled`.
 */
export const resolveTask = (task: ReviewTask, wanted: ReviewTask | undefined, person: string, now: Date): ReviewTask => {
  const { claimedAt } = requireHolder(task, person, now);
  const at = now.toISOString();
  const next = { ...task, version: task.version + 1, updatedAt: at, lease: null };
  if (wanted === undefined) {
    const [decideMs, waitMs] = [claimedAt, task.createdAt].map((since) => Math.max(0, now.getTime() - Date.parse(since)));
    return { ...next, state: 'resolved', resolution: { at, by: person, decideMs: decideMs!, waitMs: waitMs! } };
  }
  if (wanted.decidedBy.includes(person)) return { ...next, state: 'awaiting_approval', decidedBy: wanted.decidedBy };
  throw failure('review.unsettled', 'the documents as they are now still leave it open');
};
