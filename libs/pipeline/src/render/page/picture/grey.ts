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

/** Lightest of the three colours of each pixel: coloured patterns behind print fade, black print stays. */
export const lightestOf = (bitmap: Bitmap): Bitmap => {
  if (bitmap.channels === 1) return bitmap;
  const { width, height, data: rgba } = bitmap;
  const data = new Uint8Array(width * height);
  for (let to = 0, from = 0; to < data.length; to += 1, from += 4)
    data[to] = Math.max(rgba[from]!, rgba[from + 1]!, rgba[from + 2]!);
  return { width, height, channels: 1, data };
};

const COLOUR_DIFFERENCE = 40;
const SAMPLE_EVERY = 7;

/** More than one pixel in five hundred differs clearly between red, green and blue. */
export const hasColour = ({ channels, data }: Bitmap): boolean => {
  if (channels === 1) return false;
  let coloured = 0;
  let seen = 0;
  for (let index = 0; index < data.length; index += 4 * SAMPLE_EVERY) {
    const red = data[index]!;
    const green = data[index + 1]!;
    const blue = data[index + 2]!;
    seen += 1;
    // Most pixels are paper.
    if (red === green && green === blue) continue;
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLOUR_DIFFERENCE) coloured += 1;
  }
  return coloured * 500 > seen;
};

/** Every pixel is white; transparency does not count. */
export const isWhite = ({ channels, data }: Bitmap): boolean => {
  if (channels === 1) return data.every((pixel) => pixel === 255);
  for (let index = 0; index < data.length; index += 4)
    if (data[index] !== 255 || data[index + 1] !== 255 || data[index + 2] !== 255) return false;
  return true;
};

/** Mean over blocks of four pixels, so that each side is half as long; thin strokes grow pale but do not vanish. */
export const halved = ({ data: from, width: stride, height: rows }: Bitmap): Bitmap => {
  const width = Math.max(1, stride >> 1);
  const height = Math.max(1, rows >> 1);
  const data = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    const end = to + width;
    for (let upper = 2 * y * stride, lower = upper + stride; to < end; to += 1, upper += 2, lower += 2)
      data[to] = (from[upper]! + from[upper + 1]! + from[lower]! + from[lower + 1]!) >> 2;
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

/** A part of a picture; colours stay. */
export const cropped = (
  { data: from, width: stride, channels }: Bitmap,
  x: number,
  y: number,
  width: number,
  height: number,
): Bitmap => {
  const data = new Uint8Array(width * height * channels);
  for (let row = 0; row < height; row += 1) {
    const start = ((y + row) * stride + x) * channels;
    data.set(from.subarray(start, start + width * channels), row * width * channels);
  }
  return { width, height, channels, data };
};
