import type { ReviewView } from '#contracts/http/reviews.js';
import { catalogue } from '#domain/failure/catalogue.js';
import { holderOf } from '#domain/review/lease.js';
import type { ReviewTask } from '#domain/review/review-task.js';
import { guideOf } from '#domain/review/reviewer-guide.js';

const titleOf = (code: string): string => (catalogue as Record<string, { title: string }>)[code]?.title ?? code;

/** A review with the catalogue's words for what is asked. */
export const reviewView = (task: ReviewTask, now: Date): ReviewView => {
  const { id, packetId, state, subject, pages, reasons, severity, type, product, priority, deadline } = task;
  const holder = holderOf(task, now);
  const questions = reasons.map((code) => {
    const { question, clears } = guideOf(code);
    return { code, title: titleOf(code), question, clears };
  });
  return {
    ...{ id, packetId, state, subject, pages, questions, severity, type, product, priority, deadline },
    ...{ createdAt: task.createdAt, updatedAt: task.updatedAt, holder, heldUntil: holder === null ? null : task.lease!.until },
    ...{ decidedBy: task.decidedBy, resolution: task.resolution },
  };
};
