import { z } from 'zod';

/** What a caller says happened. Ids and digests only: erasing a borrower must leave the chain whole. */
export const auditEntry = z.object({
  at: z.string(),
  /** `system:worker-render`, `client:<key id>`, `reviewer:<subject>`. */
  actor: z.string(),
  /** `packet.submitted`, `step.finished`, `document.assembled` … */
  action: z.string(),
  /** Id of what it happened to. */
  subject: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** One link: `hash` = sha256 over the canonical JSON (RFC 8785) of the record without `hash`; `prev` is the hash before it. */
export const auditRecord = auditEntry.extend({
  packetId: z.string(),
  seq: z.number().int().positive(),
  prev: z.string(),
  hash: z.string(),
});
export type AuditRecord = z.infer<typeof auditRecord>;
