import { z } from 'zod';

export const documentStatus = z.enum(['accepted', 'needs_review', 'rejected']);
export type DocumentStatus = z.infer<typeof documentStatus>;

/** Fractions (0..1) of the upright page, origin at the top left. */
export const fieldBox = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });

export const fieldValue = z.object({
  value: z.string(),
  page: z.number().int(),
  confidence: z.number(),
  /** Who read it: the field's own patterns, a model, or a person. */
  by: z.enum(['pattern', 'model', 'reviewer']).optional(),
  /** Where on the page it stands, where the words have places. */
  box: fieldBox.optional(),
});
export type FieldValue = z.infer<typeof fieldValue>;

/** One paper found in the packet. `pages` are packet pages in the document's own order. */
export const documentRecord = z.object({
  id: z.string(),
  packetId: z.string(),
  run: z.number().int().positive(),
  type: z.string(),
  title: z.string(),
  pages: z.array(z.number().int().positive()).min(1),
  /** Calibrated probability that type and pages are both right. */
  confidence: z.number(),
  /** Probability that a document truly begins at its first and ends at its last page. */
  boundary: z.object({ start: z.number(), end: z.number() }),
  status: documentStatus,
  rationale: z.string(),
  fields: z.record(z.string(), fieldValue),
  /** Blob key of the document's PDF, and its digest; null until written. */
  fileKey: z.string().nullable(),
  sha256: z.string().nullable(),
  /** Digest of what stands on its pages, equal for every copy; of types that rules compare across a tenant's packets only. */
  contentDigest: z.string().optional(),
});
export type DocumentRecord = z.infer<typeof documentRecord>;
