import type { Bitmap } from '#ports/page-engine/page-reader.js';

/** Ink of a page: 1 where something is printed or written, on the grid of the picture it was found in. */
export interface Ink {
  width: number;
  height: number;
  mask: Uint8Array;
  /** Share of inked pixels, edges, bars and speckle left out. */
  ratio: number;
  /** Shade of the paper over most of the page, 255 is white. */
  paper: number;
}

/** Side of the tiles whose paper colour is told apart, in pixels (75 dpi: a third of an inch). */
const TILE_PX = 24;
/** Least darkness against the paper that counts as ink: faint pencil and thermal print reach it, paper grain does not. */
const LEAST_CONTRAST = 22;
/** Times the grain of the paper. */
const GRAIN_FACTOR = 4;
/** Scanner shadows, punch holes and staples lie within this share of the edge. */
const MARGIN = 0.03;
/** An ink pixel with fewer inked neighbours than this is dust. */
const NEIGHBOURS = 2;

/** Ink of a grey picture of about 75 dpi, whatever the shade of its paper. */
export const inkOf = (grey: Bitmap): Ink => {
  const { width, height } = grey;
  const paper = paperShade(grey);
  const threshold = Math.max(LEAST_CONTRAST, GRAIN_FACTOR * grainOf(grey));
  const dark = darkerThan(grey, paper, threshold);
  clearEdges(dark, width, height);
  const { mask, count } = withoutSpeckle(dark, width, height);
  return { width, height, mask, ratio: count / (width * height), paper: paper.shade };
};

/** 1 where a pixel is darker than the paper of its tile by more than the threshold. */
const darkerThan = ({ width, height, data }: Bitmap, paper: Paper, threshold: number): Uint8Array => {
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / TILE_PX) * paper.columns;
    const end = (y + 1) * width;
    for (let index = y * width, column = 0; index < end; column += 1) {
      const limit = paper.tiles[row + column]! - threshold;
      for (const right = Math.min(end, index + TILE_PX); index < right; index += 1) if (data[index]! < limit) dark[index] = 1;
    }
  }
  return dark;
};

interface Paper {
  shade: number;
  /** Shade of each tile, row by row. */
  tiles: Float32Array;
  columns: number;
}

/** Paper shade by tiles: the 80th percentile of each, not lighter than its surroundings would have it. */
const paperShade = ({ width, height, data }: Bitmap): Paper => {
  const columns = Math.max(1, Math.ceil(width / TILE_PX));
  const rows = Math.max(1, Math.ceil(height / TILE_PX));
  const shades = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      histogram.fill(0);
      const bottom = Math.min(height, (row + 1) * TILE_PX);
      const right = Math.min(width, (column + 1) * TILE_PX);
      for (let y = row * TILE_PX; y < bottom; y += 1)
        for (let x = column * TILE_PX; x < right; x += 1) histogram[data[y * width + x]!]! += 1;
      shades[row * columns + column] = percentile(histogram, 0.8);
    }
  }
  const page = Math.max(
    ...[...shades].sort((a, b) => a - b).slice(Math.floor(shades.length * 0.5), Math.floor(shades.length * 0.5) + 1),
  );
  // A tile that is black all over is ink on the page's paper, not a black paper.
  return { shade: page, tiles: shades.map((shade) => Math.max(shade, Math.min(page, 128))), columns };
};

const percentile = (histogram: Uint32Array, share: number): number => {
  let total = 0;
  for (const count of histogram) total += count;
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += histogram[value]!;
    if (seen >= total * share) return value;
  }
  return 255;
};

/** Grain of the paper: median difference of neighbouring pixels. */
const grainOf = ({ width, height, data }: Bitmap): number => {
  const histogram = new Uint32Array(256);
  for (let y = 0; y < height; y += 2)
    for (let x = 1; x < width; x += 2) histogram[Math.abs(data[y * width + x]! - data[y * width + x - 1]!)]! += 1;
  return percentile(histogram, 0.5);
};

/** Clears a margin and the solid bars that scanners leave along the edges. */
const clearEdges = (dark: Uint8Array, width: number, height: number): void => {
  const [mx, my] = [Math.ceil(width * MARGIN), Math.ceil(height * MARGIN)];
  const inkedRow = (y: number) => dark.subarray(y * width, (y + 1) * width).reduce((sum, pixel) => sum + pixel, 0) / width;
  const inkedColumn = (x: number) => {
    let sum = 0;
    for (let y = 0; y < height; y += 1) sum += dark[y * width + x]!;
    return sum / height;
  };
  const top = barEnd(inkedRow, 0, 1, height, my);
  const bottom = barEnd(inkedRow, height - 1, -1, height, my);
  const left = barEnd(inkedColumn, 0, 1, width, mx);
  const right = barEnd(inkedColumn, width - 1, -1, width, mx);
  for (let y = 0; y < height; y += 1) {
    if (y < top || y > bottom) dark.fill(0, y * width, (y + 1) * width);
    else {
      dark.fill(0, y * width, y * width + left);
      dark.fill(0, y * width + right + 1, (y + 1) * width);
    }
  }
};

/** First position from an edge that lies past the margin and past a bar which is mostly ink; at most a fifth inwards. */
const barEnd = (inked: (at: number) => number, edge: number, step: 1 | -1, length: number, margin: number): number => {
  let at = edge + step * margin;
  for (let moved = margin; moved < length / 5 && inked(at) > 0.6; moved += 1) at += step;
  return at;
};

const withoutSpeckle = (dark: Uint8Array, width: number, height: number): { mask: Uint8Array; count: number } => {
  const mask = new Uint8Array(dark.length);
  let count = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const index = y * width + x;
      if (dark[index] === 0) continue;
      const neighbours =
        dark[index - 1]! +
        dark[index + 1]! +
        dark[index - width]! +
        dark[index + width]! +
        dark[index - width - 1]! +
        dark[index - width + 1]! +
        dark[index + width - 1]! +
        dark[index + width + 1]!;
      if (neighbours < NEIGHBOURS) continue;
      mask[index] = 1;
      count += 1;
    }
  }
  return { mask, count };
};
