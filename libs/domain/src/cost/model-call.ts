import { z } from 'zod';
import { tokenUse } from '../classification/page-decision.js';
import { modelTier } from '../packet/consultation.js';

/**
 * One request to a model, answered or not: what was paid, for which pages. Written before anything is made of the answer, so
 * that a crash, a re-ask or a useless answer is still on the bill.
 */
export const modelCall = z.object({
  id: z.string(),
  packetId: z.string(),
  run: z.number().int().positive(),
  tenant: z.string(),
  /** Step that asked: `consult.17`. */
  step: z.string(),
  tier: modelTier,
  model: z.string(),
  /** Prompt as `name@version`, and its digest. */
  prompt: z.string(),
  promptSha256: z.string(),
  /** Pages asked about; the cost is theirs in equal parts. */
  pages: z.array(z.number().int().positive()).min(1),
  /** `answered`, or the fault's id from the table of model faults. */
  outcome: z.string(),
  tokens: tokenUse,
  usd: z.number(),
  at: z.string(),
  tookMs: z.number(),
});
export type ModelCall = z.infer<typeof modelCall>;
