import type { ReviewTask } from '#domain/review/review-task.js';
import type { EventType } from '#domain/webhooks/webhook.js';
import { type AnnounceDeps, announce } from './announce.js';

type ReviewEvent = Extract<EventType, `review.${string}`>;

/** Tells of a review: its id and packet, never what it is about. Safe to repeat. */
export const announceReview = (type: ReviewEvent, task: ReviewTask, deps: AnnounceDeps): Promise<void> => {
  const { id: reviewId, packetId, run, tenant, updatedAt: at } = task;
  return announce(tenant, { type, at, packetId, run, status: 'needs_review', reviewId }, deps);
};
