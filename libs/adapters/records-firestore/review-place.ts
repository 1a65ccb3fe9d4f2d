import { failure } from '#domain/failure/catalogue.js';
import { holderOf } from '#domain/review/lease.js';
import type { ReviewTask } from '#domain/review/review-task.js';
import type { ReviewQuery } from '#ports/reviews/review-store.js';

/** The place in the list as one text that sorts as the list does: the higher the priority, the earlier. */
export const reviewPlace = ({ priority, createdAt, id }: ReviewTask): string =>
  `${String(100 - priority).padStart(3, '0')}~${createdAt}~${id}`;

const PLACE = /^\d{3}~\d{4,}-\d\d-\d\dT[\d:.]+Z~./s;

export const sealCursor = (place: string): string => Buffer.from(place).toString('base64url');

/** Failure `request.invalid` for a cursor that this store did not give out. */
export const unsealCursor = (cursor: string): string => {
  const place = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!PLACE.test(place)) throw failure('request.invalid', 'the cursor is not one of ours');
  return place;
};

/** Is it one of those asked for, by what the database is not asked? */
export const matchesReview = (task: ReviewTask, query: ReviewQuery): boolean => {
  const { reason, product, packetId, leastPriority, createdBefore, heldBy } = query;
  return (
    (reason === undefined || task.reasons.includes(reason)) &&
    (product === undefined || task.product === product) &&
    (packetId === undefined || task.packetId === packetId) &&
    (leastPriority === undefined || task.priority >= leastPriority) &&
    (createdBefore === undefined || task.createdAt < createdBefore) &&
    (heldBy === undefined || holderOf(task, new Date(heldBy.at)) === heldBy.person)
  );
};
