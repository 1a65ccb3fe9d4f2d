import type { Bitmap } from '#ports/page-engine/page-reader.js';

/** Variance of the Laplacian over the picture: how abruptly ink begins. */
export const sharpnessOf = ({ width, height, data }: Bitmap): number => {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const index = y * width + x;
      const value = 4 * data[index]! - data[index - 1]! - data[index + 1]! - data[index - width]! - data[index + width]!;
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
};
