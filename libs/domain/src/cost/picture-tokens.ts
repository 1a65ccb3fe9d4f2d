import type { Detail, DetailSizing, Size, VisionSizing } from './vision-sizing.js';

export const PATCH_PX = 32;

/** Patches that cover a picture; the last of a row or column may reach beyond its edge. */
export const patchesOf = ({ width, height }: Size): number => Math.ceil(width / PATCH_PX) * Math.ceil(height / PATCH_PX);

const withinSide = ({ width, height }: Size, maxPx: number): Size => {
  const scale = Math.min(1, maxPx / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** Scaled by the provider's formula: to the budget's area first, then down to whole patches on the side that loses more. */
const withinBudget = (size: Size, budget: number): Size => {
  if (patchesOf(size) <= budget) return size;
  const shrink = Math.sqrt((PATCH_PX ** 2 * budget) / (size.width * size.height));
  const [across, down] = [(size.width * shrink) / PATCH_PX, (size.height * shrink) / PATCH_PX];
  const adjusted = shrink * Math.min(Math.floor(across) / across, Math.floor(down) / down);
  return { width: Math.max(1, Math.floor(size.width * adjusted)), height: Math.max(1, Math.floor(size.height * adjusted)) };
};

/** Size at which the model sees a picture, whatever size it was sent at. */
export const seenSize = (size: Size, { maxPx, patches = Number.POSITIVE_INFINITY }: DetailSizing): Size =>
  withinBudget(withinSide(size, maxPx), patches);

/**
 * Input tokens of one picture. Source: OpenAI, "Images and vision", "Calculating costs" (patch-based models, read 2026-11-22);
 * the provider says its own rounding may differ by one token. A picture far longer than wide (beyond 1 : budget) is outside the
 * formula and counted as one patch wide.
 */
export const pictureTokens = (size: Size, detail: Detail, vision: VisionSizing): number =>
  // In thousandths, because 1.2 has no exact binary form and a thousand patches would round up to one token too many.
  Math.ceil((patchesOf(seenSize(size, vision[detail])) * Math.round(vision.factor * 1000)) / 1000);
