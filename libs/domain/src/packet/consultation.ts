import { z } from 'zod';
import { pageRange } from './step.js';

/** Which model is asked first. `text` reads the words only; `vision` sees the pictures too. */
export const modelTier = z.enum(['text', 'vision']);
export type ModelTier = z.infer<typeof modelTier>;

/** A page that a model is asked about, and why it was not left with what is known. */
export const consultedPage = z.object({
  page: z.number().int().positive(),
  tier: modelTier,
  /** In words: `signals are sure with 41 % only`. */
  reason: z.string(),
});
export type ConsultedPage = z.infer<typeof consultedPage>;

/** One window of neighbouring pages of which some are put before a model: planned once by `triage`, answered by one `consult` step. */
export const consultation = z.object({
  /** The window, neighbours that only help the reading included. */
  range: pageRange,
  /** Pages asked about, in order; all within the range. */
  asked: z.array(consultedPage).min(1),
});
export type Consultation = z.infer<typeof consultation>;
