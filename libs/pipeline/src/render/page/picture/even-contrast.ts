import type { Bitmap } from '#ports/page-engine/page-reader.js';

const TILE_PX = 48;
/** A tile darker than this all over is a picture or a bar: its shade is not taken for paper. */
const DARKEST_PAPER = 70;
const LIGHTEST_DARK_GROUND = 170;
const CONTRAST = 40;

/** The picture with its paper brought to white, tile by tile and smoothly between: shadows and grey backs vanish. */
export const evenContrast = (grey: Bitmap): Bitmap => {
  const { width, height, data } = grey;
  const columns = Math.ceil(width / TILE_PX) + 1;
  const rows = Math.ceil(height / TILE_PX) + 1;
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) paper[row * columns + column] = paperAround(grey, column, row);
  if (paper.every((shade) => shade >= 250)) return grey;
  const out = new Uint8Array(data.length);
  const upper = new Float64Array(width);
  const lower = new Float64Array(width);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / TILE_PX);
    if (y % TILE_PX === 0) {
      between(paper, row * columns, upper);
      between(paper, (row + 1) * columns, lower);
    }
    const fy = y / TILE_PX - row;
    for (let x = 0, index = y * width; x < width; x += 1, index += 1) {
      const shade = upper[x]! * (1 - fy) + lower[x]! * fy;
      out[index] = Math.min(255, (data[index]! * 255) / shade);
    }
  }
  return { width, height, channels: 1, data: out };
};

/** Shades between the grid points of one row, for each column of pixels. */
const between = (paper: Float32Array, start: number, shades: Float64Array): void => {
  for (let x = 0; x < shades.length; x += 1) {
    const column = Math.floor(x / TILE_PX);
    const fx = x / TILE_PX - column;
    shades[x] = paper[start + column]! * (1 - fx) + paper[start + column + 1]! * fx;
  }
};

/** Paper around a grid point, sampled: the 85th percentile, or white where light letters stand on a dark ground. */
const paperAround = ({ width, height, data }: Bitmap, column: number, row: number): number => {
  const histogram = new Uint32Array(256);
  let count = 0;
  const half = TILE_PX / 2;
  for (let y = Math.max(0, row * TILE_PX - half); y < Math.min(height, row * TILE_PX + half); y += 3) {
    for (let x = Math.max(0, column * TILE_PX - half); x < Math.min(width, column * TILE_PX + half); x += 3) {
      histogram[data[y * width + x]!]! += 1;
      count += 1;
    }
  }
  if (count === 0) return 255;
  const paper = valueAt(histogram, count * 0.85);
  return paper < DARKEST_PAPER || isInverted(histogram, valueAt(histogram, count * 0.5)) ? 255 : paper;
};

const valueAt = (histogram: Uint32Array, rank: number): number => {
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += histogram[value]!;
    if (seen >= rank) return value;
  }
  return 255;
};

/** The ground is dark and what stands out from it is lighter. */
const isInverted = (histogram: Uint32Array, ground: number): boolean => {
  if (ground > LIGHTEST_DARK_GROUND) return false;
  let darker = 0;
  let lighter = 0;
  histogram.forEach((count, value) => {
    if (value < ground - CONTRAST) darker += count;
    if (value > ground + CONTRAST) lighter += count;
  });
  return lighter > darker;
};
