import { z } from 'zod';
import { pageDecision } from '../classification/page-decision.js';

/**
 * A line of a reviews file (JSON Lines): a tier's decision on one page, as recorded, and what the reviewer said the page is.
 * `verdict` may name alternatives as `form|other`. Nothing else of the decision is needed; more is ignored.
 */
export const reviewedPage = z.object({
  packet: z.string().min(1),
  decision: pageDecision.pick({ page: true, type: true, tier: true, taxonomy: true }).extend({
    calibrationFeatures: z.record(z.string(), z.number()),
    model: z.object({ name: z.string(), prompt: z.string() }).optional(),
  }),
  verdict: z.string().min(1),
});
export type ReviewedPage = z.infer<typeof reviewedPage>;

/** The reviewed pages of a file's text. Throws a sentence that names the first line that is none. */
export const readReviewedPages = (text: string): ReviewedPage[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [reviewedPage.parse(JSON.parse(line))];
    } catch {
      throw new Error(`line ${index + 1} is no reviewed page: {"packet", "decision": {…}, "verdict"} is wanted`);
    }
  });
