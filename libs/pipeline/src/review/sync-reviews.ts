import type { ReviewTask } from '#domain/review/review-task.js';
import { type SyncOptions, syncTasks } from '#domain/review/sync-tasks.js';
import type { ReviewStore } from '#ports/reviews/review-store.js';
import type { AnnounceDeps } from '../webhooks/announce.js';
import { announceReview } from '../webhooks/announce-review.js';

const ATTEMPTS = 5;

/**
 * Makes a packet's reviews those that it asks for now. Somebody may change one meanwhile: then it is looked at again; what
 * still does not fit after a few times is left to the next who syncs. Who wants to know is told of new
 * ones.
 */
export const syncReviews = async (
  packetId: string,
  wanted: readonly ReviewTask[],
  options: SyncOptions,
  deps: AnnounceDeps & { reviews: ReviewStore },
): Promise<void> => {
  const { reviews } = deps;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { created, changed } = syncTasks(await reviews.tasksOf(packetId), wanted, options);
    if (created.length > 0) await reviews.addTasks(created);
    for (const task of created) await announceReview('review.opened', task, deps);
    const replaced = await Promise.all(changed.map((task) => reviews.replaceTask(task)));
    if (replaced.every(Boolean)) return;
  }
};
