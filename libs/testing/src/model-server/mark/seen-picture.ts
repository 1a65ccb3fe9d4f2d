import sharp from 'sharp';
import { unitOf } from '../../generator/mark/layout.js';

/** Pixels that a unit (a Letter point) takes on the canvas on which marks are looked for. */
export const PIXELS_PER_UNIT = 1.5;

/** A picture as it was sent, and its grey canvas: of the same area whatever size was sent. */
export interface SeenPicture {
  /** As sent, in pixels. */
  width: number;
  height: number;
  canvas: GreyCanvas;
}

export interface GreyCanvas {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Decodes a JPEG, PNG or WebP as it lies (no turning by EXIF). Throws where it is none. */
export async function seePicture(bytes: Uint8Array): Promise<SeenPicture> {
  const image = sharp(bytes, { limitInputPixels: 60_000_000 });
  const { width, height } = await image.metadata();
  const scale = PIXELS_PER_UNIT / unitOf(width, height);
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const pixels = await image
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize({ ...size, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { width, height, canvas: { ...size, pixels } };
}
