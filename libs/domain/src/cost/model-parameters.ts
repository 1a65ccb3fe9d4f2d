import { z } from 'zod';

/** What is said to a model beyond the request, only where it is known to take it: a server answers 400 to what it does not know. */
export const modelParameters = z.object({
  /** Refused by reasoning models unless their effort is `none`. */
  temperature: z.number().min(0).max(2).optional(),
  /** How long a reasoning model may think; thinking is paid as output and counts against the longest answer. */
  reasoningEffort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']).optional(),
  /**
   * Only the instructions are written to the provider's prompt cache. Models that charge for writing (gpt-5.6 and later) would
   * otherwise keep, at 1.25 times the price, pages that nobody asks about again. Responses API only.
   */
  cacheInstructionsOnly: z.boolean().optional(),
});
export type ModelParameters = z.infer<typeof modelParameters>;
