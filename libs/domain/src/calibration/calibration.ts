import { z } from 'zod';

/** A fitted map from raw scores to probabilities, with what it was fitted on and how well it does. */
export const calibration = z.object({
  schema: z.literal('docyard.calibration/1'),
  tier: z.string(),
  taxonomy: z.object({ id: z.string(), version: z.string() }),
  /** Names the method that reads `parameters`. */
  method: z.string(),
  parameters: z.record(z.string(), z.number()),
  fittedOn: z.object({ pages: z.number().int(), packets: z.number().int(), digest: z.string() }),
  report: z.object({
    ece: z.number(),
    auroc: z.number(),
    occupiedBins: z.number().int(),
    /** Such a fit is not believed: everything decided under it goes to review. */
    degenerate: z.boolean().optional(),
  }),
});
export type Calibration = z.infer<typeof calibration>;
