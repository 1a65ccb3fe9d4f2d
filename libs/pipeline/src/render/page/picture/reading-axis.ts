import type { Ink } from './ink.js';

/** Half an inch at 75 dpi: three lines of print, over which a tilt of two degrees does not smear them. */
const TILE_PX = 40;
/** A tile with less ink than this says nothing, one with more is a picture or a rule. */
const LEAST_INK = 0.04;
const MOST_INK = 0.6;

/**
 * How clearly lines of print lie level rather than upright: over 1 where they lie level. In each tile that holds print, the
 * rows alternate between line and gap while the columns stay even.
 */
export const levelness = ({ mask, width, height }: Ink): number => {
  let rowsVary = 1e-9;
  let columnsVary = 1e-9;
  for (let top = 0; top + TILE_PX <= height; top += TILE_PX / 2) {
    for (let left = 0; left + TILE_PX <= width; left += TILE_PX / 2) {
      const rows = new Float32Array(TILE_PX);
      const columns = new Float32Array(TILE_PX);
      let ink = 0;
      for (let y = 0; y < TILE_PX; y += 1) {
        const start = (top + y) * width + left;
        for (let x = 0; x < TILE_PX; x += 1) {
          if (mask[start + x] === 0) continue;
          rows[y]! += 1;
          columns[x]! += 1;
          ink += 1;
        }
      }
      const share = ink / (TILE_PX * TILE_PX);
      if (share < LEAST_INK || share > MOST_INK) continue;
      rowsVary += Math.sqrt(variance(rows) / ink);
      columnsVary += Math.sqrt(variance(columns) / ink);
    }
  }
  return rowsVary / columnsVary;
};

const variance = (values: Float32Array): number => {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return Math.max(0, squares / values.length - (sum / values.length) ** 2);
};
