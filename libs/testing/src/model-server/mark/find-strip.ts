import { CELL, MARK_ROWS, SYNC } from '../../generator/mark/layout.js';
import type { CornerWindow } from './corner-window.js';
import { PIXELS_PER_UNIT } from './seen-picture.js';

/** Where a strip lies in its window: its middle row's first cell, a step down it (in pixels) and its likeness to the sync column. */
export interface StripPose {
  x: number;
  y: number;
  stepX: number;
  stepY: number;
  likeness: number;
}

const STEP = CELL * PIXELS_PER_UNIT;
const HALF = (MARK_ROWS - 1) / 2;
const TILTS = range(-4.8, 4.8, 1.2).map((degrees) => (degrees * Math.PI) / 180);
const STRIDE = 2;
const LEAST_LIKENESS = 0.5;
const CANDIDATES = 6;
const APART = 4;

/** Correlation of the first column with the sync pattern, least to best -1..1; how dark or how contrasty the scan is does not count. */
const SIGNS = SYNC.map((dot) => (dot ? -1 : 1));
const SIGN_SUM = SIGNS.reduce((a, b) => a + b, 0);
const SIGN_SPREAD = MARK_ROWS - SIGN_SUM ** 2 / MARK_ROWS;

/** The places most like a strip, best first. `scales`: sizes of the page within its picture that are tried. */
export function findStrips(window: CornerWindow, scales: readonly number[]): StripPose[] {
  const best: StripPose[] = [];
  for (const scale of scales) {
    for (const tilt of TILTS) scan(window, -Math.sin(tilt) * STEP * scale, Math.cos(tilt) * STEP * scale, best);
  }
  return best.map((pose) => refined(window, pose)).sort((a, b) => b.likeness - a.likeness);
}

/** Tries every second place of the window for one tilt and size. */
function scan({ width, pixels, search }: CornerWindow, stepX: number, stepY: number, best: StripPose[]): void {
  const offsets = SYNC.map((_, row) => Math.round((row - HALF) * stepY) * width + Math.round((row - HALF) * stepX));
  for (let y = Math.round(search.fromY); y <= search.toY; y += STRIDE) {
    for (let x = Math.round(search.fromX); x <= search.toX; x += STRIDE) {
      const likeness = correlation(pixels, y * width + x, offsets);
      if (likeness > LEAST_LIKENESS) keep(best, { x, y, stepX, stepY, likeness });
    }
  }
}

/** Less contrast than this (standard deviation in grey levels) is paper. */
const FLAT = 8;

function correlation(pixels: Float32Array, at: number, offsets: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  let product = 0;
  for (let i = 0; i < MARK_ROWS; i++) {
    const value = pixels[at + offsets[i]!]!;
    sum += value;
    squares += value * value;
    product += value * SIGNS[i]!;
  }
  const spread = squares - (sum * sum) / MARK_ROWS;
  if (spread < FLAT * FLAT * MARK_ROWS) return 0;
  return (product - (sum * SIGN_SUM) / MARK_ROWS) / Math.sqrt(spread * SIGN_SPREAD);
}

/** Keeps the best few that are not the same place. */
function keep(best: StripPose[], pose: StripPose): void {
  const near = best.findIndex((other) => Math.hypot(other.x - pose.x, other.y - pose.y) < APART);
  if (near >= 0) {
    if (best[near]!.likeness >= pose.likeness) return;
    best.splice(near, 1);
  }
  best.push(pose);
  best.sort((a, b) => b.likeness - a.likeness);
  best.length = Math.min(best.length, CANDIDATES);
}

/** Climbs to the best place, tilt and size near by, in ever smaller steps. */
function refined(window: CornerWindow, start: StripPose): StripPose {
  let pose = start;
  for (const step of [1, 0.5, 0.25]) {
    for (let climbed = true; climbed; ) {
      const next = neighbours(pose, step)
        .map((near) => ({ ...near, likeness: fineLikeness(window, near) }))
        .reduce((a, b) => (b.likeness > a.likeness ? b : a));
      climbed = next.likeness > pose.likeness + 1e-4;
      if (climbed) pose = next;
    }
  }
  return pose;
}

function neighbours(pose: StripPose, step: number): StripPose[] {
  const turn = (step * 1.5) / HALF;
  return [
    { ...pose, x: pose.x + step },
    { ...pose, x: pose.x - step },
    { ...pose, y: pose.y + step },
    { ...pose, y: pose.y - step },
    { ...pose, stepX: pose.stepX + turn },
    { ...pose, stepX: pose.stepX - turn },
    { ...pose, stepY: pose.stepY + turn },
    { ...pose, stepY: pose.stepY - turn },
  ];
}

const ALL = SYNC.map((_, row) => row);

function fineLikeness(window: CornerWindow, pose: StripPose): number {
  const values = Float32Array.from(ALL, (row) => sampleCell(window, pose, row, 0));
  return correlation(values, 0, ALL);
}

/** Grey level 0..255 at the middle of a cell, between pixels. Columns lie to the right of the first, across the strip. */
export function sampleCell({ width, height, pixels }: CornerWindow, pose: StripPose, row: number, column: number): number {
  const x = pose.x + (row - HALF) * pose.stepX + column * pose.stepY;
  const y = pose.y + (row - HALF) * pose.stepY - column * pose.stepX;
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const at = top * width + left;
  const [fx, fy] = [x - left, y - top];
  const above = pixels[at]! * (1 - fx) + pixels[at + 1]! * fx;
  const below = pixels[at + width]! * (1 - fx) + pixels[at + width + 1]! * fx;
  return above * (1 - fy) + below * fy;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}
