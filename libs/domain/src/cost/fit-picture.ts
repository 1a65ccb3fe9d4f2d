import { PATCH_PX, patchesOf } from './picture-tokens.js';
import type { DetailSizing, Size } from './vision-sizing.js';

/** How much smaller a picture may become to fill its patches better: less than a reader of small print notices. */
const MOST_TRIMMED = 0.95;

export interface FitLimit extends DetailSizing {
  /** Fewer patches than the provider allows, where the asker wants to pay less. */
  atMostPatches?: number;
}

const scaledTo = ({ width, height }: Size, side: 'width' | 'height', px: number): Size =>
  side === 'width'
    ? { width: px, height: Math.max(1, Math.floor((height * px) / width)) }
    : { width: Math.max(1, Math.floor((width * px) / height)), height: px };

/** Share of the paid area that is picture. */
const coverage = (size: Size): number => (size.width * size.height) / (patchesOf(size) * PATCH_PX ** 2);

/** The sizes of this shape at which a side is the largest allowed or a whole number of patches. */
const candidates = (size: Size, maxPx: number): Size[] => {
  const longer = size.width >= size.height ? 'width' : 'height';
  const sizes = [scaledTo(size, longer, Math.min(size[longer], maxPx))];
  for (const side of ['width', 'height'] as const) {
    for (let px = PATCH_PX; px <= size[side]; px += PATCH_PX) sizes.push(scaledTo(size, side, px));
  }
  return sizes.filter(({ width, height }) => Math.max(width, height) <= maxPx);
};

/**
 * Size to send a picture at so that no token is wasted: never larger than it is, nothing the provider would scale away, and
 * trimmed by up to 5 % where that spares a row or column of patches that is mostly empty. Keeps the shape to within a pixel.
 * A Letter page of 1275 by 1650 px is sent as it is (40 by 52 patches, 99 % of them
 * page); one of 1281 px becomes 1280 px wide and saves 52 patches.
 */
export const fitPicture = (size: Size, { maxPx, patches, atMostPatches }: FitLimit): Size => {
  const budget = Math.min(patches ?? Number.POSITIVE_INFINITY, atMostPatches ?? Number.POSITIVE_INFINITY);
  const fitting = candidates(size, maxPx).filter((each) => patchesOf(each) <= budget);
  if (fitting.length === 0) return smallestOf(size, budget);
  const largest = Math.max(...fitting.map(({ width, height }) => Math.max(width, height)));
  const worth = (each: Size) => coverage(each) * sizeShare(each, largest);
  const fine = fitting.filter((each) => sizeShare(each, largest) >= MOST_TRIMMED);
  return fine.reduce((best, each) => (worth(each) > worth(best) ? each : best));
};

const sizeShare = ({ width, height }: Size, largest: number): number => Math.max(width, height) / largest;

/** Shapes longer than the budget has patches: as long as it allows, one patch wide at most. */
const smallestOf = ({ width, height }: Size, budget: number): Size => {
  const longest = Math.max(1, Math.floor(budget)) * PATCH_PX;
  return {
    width: Math.min(width, width >= height ? longest : PATCH_PX),
    height: Math.min(height, width >= height ? PATCH_PX : longest),
  };
};
