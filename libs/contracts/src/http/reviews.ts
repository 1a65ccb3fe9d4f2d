import { z } from 'zod';
import { reviewState } from '#domain/review/review-task.js';
import { packetId, timestamp } from './ids.js';
import { leafOf, pagingQuery } from './paging.js';

export const reviewId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,119}$/, 'must be a review id')
  .meta({ description: 'Id of a review.', example: '01JZX3T5W0D4V7Q9Z2K8M1B6CE-d12' });
export const reviewParams = z.object({ reviewId });

const question = z.object({
  code: z.string().meta({ description: 'Code of the failure catalogue (docs/exceptions.md).' }),
  title: z.string(),
  question: z.string().meta({ description: 'What you are asked.' }),
  clears: z.string().meta({ description: 'What answers it.' }),
});

export const reviewView = z
  .object({
    id: reviewId,
    packetId,
    state: reviewState,
    subject: z.object({
      kind: z.enum(['document', 'page', 'rule', 'packet']),
      document: z.string().nullable().meta({ description: 'Id of the document as `GET /v1/packets/{packetId}/edits` has it.' }),
      rule: z.string().nullable().meta({ description: 'To name in `waive`.' }),
      exception: z.string().nullable().meta({ description: 'To name in `waive`.' }),
    }),
    pages: z.array(z.number().int()),
    questions: z.array(question).meta({ description: 'Why it is asked, the gravest first.' }),
    severity: z.enum(['info', 'warning', 'error']),
    type: z.string().nullable(),
    product: z.string().nullable(),
    priority: z.number().int().meta({ description: '0 to 100; the higher, the sooner.' }),
    deadline: timestamp,
    createdAt: timestamp,
    updatedAt: timestamp,
    holder: z.string().nullable().meta({ description: 'Who is at it now.' }),
    heldUntil: timestamp.nullable(),
    decidedBy: z.array(z.string()).meta({ description: 'Who has decided already, and can not be the second person.' }),
    resolution: z
      .object({ at: timestamp, by: z.string(), decideMs: z.number(), waitMs: z.number() })
      .nullable()
      .meta({ description: '`decideMs`: from the claim; `waitMs`: since it was asked.' }),
  })
  .meta({ id: 'Review', description: 'One question for a person.' });
export type ReviewView = z.infer<typeof reviewView>;

export const reviewList = leafOf(reviewView);
export type ReviewList = z.infer<typeof reviewList>;

const word = z.string().min(1).max(120);
export const reviewQuery = pagingQuery(200, 50).extend({
  state: reviewState.optional().meta({ description: 'Left out: whatever waits, `open` and `awaiting_approval`.' }),
  reason: word.optional().meta({ description: 'A code among its questions.', example: 'document.uncertain' }),
  product: word.optional(),
  packet: packetId.optional(),
  assignee: word.optional().meta({ description: '`me`, `none`, or who holds it as the view has it.' }),
  priority: z.coerce.number<string>().int().min(0).max(100).optional().meta({ description: 'At least this.' }),
  olderThanMinutes: z.coerce.number<string>().int().min(0).max(10_000_000).optional(),
});

export const resolvedView = z
  .object({
    review: reviewView,
    left: z.number().int().meta({ description: 'Reviews of the packet that still wait.' }),
    assembling: z.boolean().meta({ description: 'It was the last: the packet is assembled again from what was decided.' }),
  })
  .meta({ id: 'ResolvedReview' });
export type ResolvedView = z.infer<typeof resolvedView>;
