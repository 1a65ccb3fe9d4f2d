import { z } from 'zod';

/** An accept threshold for one type, and what certifies it. */
export const certifiedAccept = z.object({
  /** At or above: no more than the stated error among the accepted, at the stated level. */
  accept: z.number(),
  certified: z.object({ accepted: z.number().int(), errors: z.number().int(), upperBound: z.number() }),
});
export type CertifiedAccept = z.infer<typeof certifiedAccept>;

/** Pages of one bin of confidence, for the reliability picture. */
export const reliabilityBin = z.object({
  from: z.number(),
  to: z.number(),
  count: z.number().int(),
  meanConfidence: z.number(),
  accuracy: z.number(),
});
export type ReliabilityBin = z.infer<typeof reliabilityBin>;

/** How a model states its confidence, before any fit: words cluster. */
export const statedConfidence = z.object({
  auroc: z.number().nullable(),
  occupiedBins: z.number().int(),
  /** Share of the pages at the most frequent stated confidence. */
  largestShare: z.number(),
  /** It says nearly the same of nearly every page: what it says tells nothing. */
  clustered: z.boolean(),
});
export type StatedConfidence = z.infer<typeof statedConfidence>;

/** A fitted map from raw scores to probabilities, with what it was fitted on and how well it does. */
export const calibration = z.object({
  schema: z.literal('docyard.calibration/1'),
  tier: z.string(),
  /** The model and the prompt (`name@version`) of a tier that asks one; another model or prompt needs another fit. */
  model: z.string().optional(),
  prompt: z.string().optional(),
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
    /** Figures of the confidence as stated, for tiers that ask a model. */
    stated: statedConfidence.optional(),
  }),
  /** On pages of packets that were left out of the fit. */
  reliability: z.array(reliabilityBin).optional(),
  /** By type: only where decided pages certify it. */
  thresholds: z.record(z.string(), certifiedAccept).optional(),
});
export type Calibration = z.infer<typeof calibration>;
