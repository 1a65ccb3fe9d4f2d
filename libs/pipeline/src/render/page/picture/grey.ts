import type { Bitmap } from '#ports/page-engine/page-reader.js';

/** Luma of RGBA pixels (ITU-R BT.601); grey pixels come back as they are. */
export const greyOf = (bitmap: Bitmap): Bitmap => {
  if (bitmap.channels === 1) return bitmap;
  const { width, height, data: rgba } = bitmap;
  const data = new Uint8Array(width * height);
  for (let to = 0, from = 0; to < data.length; to += 1, from += 4)
    data[to] = (rgba[from]! * 77 + rgba[from + 1]! * 150 + rgba[from + 2]! * 29) >> 8;
  return { width, height, channels: 1, data };
};

/** Mean over blocks, so that one side is `factor` times shorter; thin strokes grow pale but do not vanish. */
export const shrink = (grey: Bitmap, factor: number): Bitmap => {
  if (factor <= 1) return grey;
  const width = Math.max(1, Math.floor(grey.width / factor));
  const height = Math.max(1, Math.floor(grey.height / factor));
  const data = new Uint8Array(width * height);
  const { data: from, width: stride } = grey;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      const base = y * factor * stride + x * factor;
      for (let dy = 0; dy < factor; dy += 1) for (let dx = 0; dx < factor; dx += 1) sum += from[base + dy * stride + dx]!;
      data[y * width + x] = sum / (factor * factor);
    }
  }
  return { width, height, channels: 1, data };
};

/** Turned clockwise by quarters; exact. */
export const quarterTurned = (grey: Bitmap, turn: 0 | 90 | 180 | 270): Bitmap => {
  if (turn === 0) return grey;
  const { width, height, data: from } = grey;
  const data = new Uint8Array(from.length);
  if (turn === 180) {
    for (let index = 0, last = from.length - 1; index <= last; index += 1) data[index] = from[last - index]!;
    return { width, height, channels: 1, data };
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      data[to] = from[y * width + x]!;
    }
  }
  return { width: height, height: width, channels: 1, data };
};

export const cropped = (grey: Bitmap, x: number, y: number, width: number, height: number): Bitmap => {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = (y + row) * grey.width + x;
    data.set(grey.data.subarray(start, start + width), row * width);
  }
  return { width, height, channels: 1, data };
};
