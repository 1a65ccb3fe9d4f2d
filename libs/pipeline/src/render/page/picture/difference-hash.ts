import type { Bitmap } from '#ports/page-engine/page-reader.js';

const COLUMNS = 9;
const ROWS = 8;

/** 64-bit difference hash (hex): one bit per cell, whether it is darker than its right neighbour. */
export const differenceHash = (grey: Bitmap): string => {
  const cells = meanCells(grey);
  let bits = 0n;
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < COLUMNS - 1; column += 1) {
      const index = row * COLUMNS + column;
      bits = (bits << 1n) | (cells[index]! < cells[index + 1]! ? 1n : 0n);
    }
  return bits.toString(16).padStart(16, '0');
};

const meanCells = ({ width, height, data }: Bitmap): Float64Array => {
  const sums = new Float64Array(COLUMNS * ROWS);
  const counts = new Uint32Array(COLUMNS * ROWS);
  const columns = Uint8Array.from({ length: width }, (_, x) => Math.min(COLUMNS - 1, Math.floor((x * COLUMNS) / width)));
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(ROWS - 1, Math.floor((y * ROWS) / height)) * COLUMNS;
    for (let x = 0, index = y * width; x < width; x += 1, index += 1) {
      const cell = row + columns[x]!;
      sums[cell]! += data[index]!;
      counts[cell]! += 1;
    }
  }
  return sums.map((sum, cell) => (counts[cell]! === 0 ? 255 : Math.round(sum / counts[cell]!)));
};
