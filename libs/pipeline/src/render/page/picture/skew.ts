import type { Ink } from './ink.js';

const MAX_DEGREES = 6;
const COARSE_STEP = 0.5;
const FINE_STEP = 0.1;
const MAX_POINTS = 12_000;
const TILE_PX = 12;
/** No print fills a sixth of an inch like this; a bar, a block or a photograph does. */
const SOLID = 0.95;

interface Points {
  xs: Float32Array;
  ys: Float32Array;
  height: number;
}

/**
 * Tilt of the lines in degrees, positive clockwise, 0 where nothing tells. Rows of ink stand out most sharply when the page
 * is sheared level (Postl's projection profile method).
 */
export const skewOf = (ink: Ink): number => {
  const points = sampled(ink);
  if (points.xs.length < 200) return 0;
  const level = sharpnessAt(points, 0);
  const coarse = best(points, -MAX_DEGREES, MAX_DEGREES, COARSE_STEP);
  const fine = best(points, coarse.degrees - COARSE_STEP, coarse.degrees + COARSE_STEP, FINE_STEP);
  const clear = fine.score > level * 1.05 && Math.abs(fine.degrees) < MAX_DEGREES;
  return clear ? Math.round(fine.degrees * 10) / 10 : 0;
};

/** Ink that may be print: solid areas are left out, whose long edges would outweigh every line. */
const sampled = (ink: Ink): Points => {
  const { width, height } = ink;
  const mask = withoutSolids(ink);
  let count = 0;
  for (let index = 0; index < mask.length; index += 1) count += mask[index]!;
  const keep = Math.max(1, Math.ceil(count / MAX_POINTS));
  const xs: number[] = [];
  const ys: number[] = [];
  for (let index = 0, seen = 0; index < mask.length; index += 1) {
    if (mask[index] === 0) continue;
    seen += 1;
    if (seen % keep !== 0) continue;
    xs.push((index % width) - width / 2);
    ys.push(Math.floor(index / width));
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), height };
};

const withoutSolids = ({ mask, width, height }: Ink): Uint8Array => {
  const kept = mask.slice();
  for (let top = 0; top < height; top += TILE_PX) {
    for (let left = 0; left < width; left += TILE_PX) {
      const bottom = Math.min(height, top + TILE_PX);
      const right = Math.min(width, left + TILE_PX);
      let ink = 0;
      for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) ink += mask[y * width + x]!;
      if (ink < SOLID * (bottom - top) * (right - left)) continue;
      for (let y = Math.max(0, top - TILE_PX); y < Math.min(height, bottom + TILE_PX); y += 1)
        kept.fill(0, y * width + Math.max(0, left - TILE_PX), y * width + Math.min(width, right + TILE_PX));
    }
  }
  return kept;
};

const best = (points: Points, from: number, to: number, step: number) => {
  let found = { degrees: 0, score: -1 };
  for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
    const score = sharpnessAt(points, degrees);
    if (score > found.score) found = { degrees, score };
  }
  return found;
};

/** Sum of squared differences between neighbouring rows of the sheared page. */
const sharpnessAt = ({ xs, ys, height }: Points, degrees: number): number => {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float32Array(height * 2);
  for (let index = 0; index < xs.length; index += 1) {
    const row = Math.round(ys[index]! - xs[index]! * slope + height / 2);
    if (row >= 0 && row < rows.length) rows[row]! += 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row += 1) score += (rows[row]! - rows[row - 1]!) ** 2;
  return score;
};
