import type { Bitmap } from '#ports/page-engine/page-reader.js';
import { rankPast } from './rank-past.js';

/** Share of the pixels that may turn quite black and quite white. */
const CLIPPED = 0.02;

/** Shades closer together than this are grain, not print. */
const LEAST_RANGE = 48;

/** The picture with its contrast stretched over all shades, the darkest and the lightest few left out of account. */
export const stretched = (grey: Bitmap): Bitmap => {
  const histogram = new Uint32Array(256);
  for (const shade of grey.data) histogram[shade]! += 1;
  const [dark, light] = [CLIPPED, 1 - CLIPPED].map((share) => rankPast(histogram, share * grey.data.length)) as [number, number];
  if (light - dark < LEAST_RANGE) return grey;
  const table = Uint8Array.from(histogram, (_, shade) => Math.min(255, Math.max(0, ((shade - dark) * 255) / (light - dark))));
  return { ...grey, data: grey.data.map((shade) => table[shade]!) as Uint8Array };
};
