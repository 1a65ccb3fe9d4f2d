import { z } from 'zod';
import { typeConfidence } from '../classification/page-decision.js';

/** A field's value as a model read it. */
export const answeredField = z.object({ name: z.string(), value: z.string(), confidence: z.number() });

/** What a model says of one page. Confidences are its own words, 0..1: not believed before calibration. */
export const pageAnswer = z.object({
  page: z.number().int().positive(),
  type: z.string(),
  confidence: z.number(),
  /** What else it may be, best first. */
  alternatives: z.array(typeConfidence),
  /** Is this the *first* page of a document? Asked so, because "does it continue?" splits worse. */
  isFirst: z.boolean(),
  /** `page x of y` as printed; null where it does not say. */
  printed: z.object({ page: z.number().int(), of: z.number().int().nullable() }).nullable(),
  /** By the taxonomy's names, as printed. */
  identifiers: z.array(z.object({ name: z.string(), value: z.string() })),
  fields: z.array(answeredField),
  /** One short sentence. */
  rationale: z.string(),
});
export type PageAnswer = z.infer<typeof pageAnswer>;

/** The whole answer to one window. */
export const windowAnswer = z.object({ pages: z.array(pageAnswer) });
export type WindowAnswer = z.infer<typeof windowAnswer>;
