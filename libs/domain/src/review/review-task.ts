import { z } from 'zod';

/** `awaiting_approval`: one person has decided, a second must agree. `superseded`: other decisions have settled it. */
export const reviewState = z.enum(['open', 'awaiting_approval', 'resolved', 'superseded']);
export type ReviewState = z.infer<typeof reviewState>;

export const isClosed = (state: ReviewState): boolean => state === 'resolved' || state === 'superseded';

export const lease = z.object({ holder: z.string(), claimedAt: z.string(), until: z.string() });
export type Lease = z.infer<typeof lease>;

/** One question for a person, of a document, a page, a rule, or a packet as a whole. */
export const reviewTask = z.object({
  /** The same through all runs of the packet, as long as the question is. */
  id: z.string(),
  tenant: z.string(),
  packetId: z.string(),
  run: z.number().int().positive(),
  /** Rises with each change; whoever changes it names the one it has seen. */
  version: z.number().int().positive(),
  state: reviewState,
  subject: z.object({
    kind: z.enum(['document', 'page', 'rule', 'packet']),
    /** Ids, of the document in this run. */
    document: z.string().nullable(),
    rule: z.string().nullable(),
    /** `exceptionKey` of what a waiver of an exception would name. */
    exception: z.string().nullable(),
  }),
  pages: z.array(z.number().int().positive()),
  /** Codes of the catalogue, the gravest first. */
  reasons: z.array(z.string()).min(1),
  severity: z.enum(['info', 'warning', 'error']),
  type: z.string().nullable(),
  product: z.string().nullable(),
  /** 0..100; the higher, the sooner. */
  priority: z.number().int().min(0).max(100),
  deadline: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  lease: lease.nullable(),
  /** Persons who have decided already and may not be the second. */
  decidedBy: z.array(z.string()),
  resolution: z
    .object({
      at: z.string(),
      by: z.string(),
      /** From the claim to the decision, in milliseconds. */
      decideMs: z.number(),
      /** From the question to the decision, in milliseconds. */
      waitMs: z.number(),
    })
    .nullable(),
});
export type ReviewTask = z.infer<typeof reviewTask>;
