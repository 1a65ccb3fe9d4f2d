import type { Ink } from './ink.js';

/** How much more sharply ink changes from row to row than from column to column: over 1 where lines lie level. */
export const levelness = ({ mask, width, height }: Ink): number => {
  const rows = new Float32Array(height);
  const columns = new Float32Array(width);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (mask[y * width + x] === 0) continue;
      rows[y]! += 1;
      columns[x]! += 1;
    }
  }
  return (changes(rows) / (width * width) + 1e-9) / (changes(columns) / (height * height) + 1e-9);
};

/** Mean squared second difference: rules (one sharp line) weigh less than rows of letters (many). */
const changes = (profile: Float32Array): number => {
  const steps: number[] = [];
  for (let index = 2; index < profile.length; index += 1)
    steps.push((profile[index]! - 2 * profile[index - 1]! + profile[index - 2]!) ** 2);
  steps.sort((a, b) => a - b);
  const kept = steps.slice(0, Math.floor(steps.length * 0.95));
  return kept.reduce((sum, step) => sum + step, 0) / Math.max(1, kept.length);
};
