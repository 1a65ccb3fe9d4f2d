import { z } from 'zod';

const whole = z.number().int().positive();

/** What a provider does to a picture at one detail before it counts patches. */
export const detailSizing = z.object({
  /** Longest side; larger pictures are scaled down to it. */
  maxPx: whole,
  /** Most patches; pictures with more are scaled down until they fit. Without it only `maxPx` limits. */
  patches: whole.optional(),
});
export type DetailSizing = z.infer<typeof detailSizing>;

/** How a model's pictures are counted: 32 px patches times `factor` (at most three decimals). */
export const visionSizing = z.object({
  factor: z.number().positive().multipleOf(0.001),
  low: detailSizing,
  high: detailSizing,
});
export type VisionSizing = z.infer<typeof visionSizing>;

export type Detail = 'low' | 'high';

/** In pixels. */
export interface Size {
  width: number;
  height: number;
}
