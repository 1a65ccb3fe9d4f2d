import type { Bitmap } from './page-reader.js';

export interface EncodedPicture {
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg';
}

/** Turns pixels into files and other pixels. */
export interface PictureCodec {
  /** Lossless grey PNG (for pixels without colour), or JPEG in colour; scaled down to `maxPx` on its longer side where it is larger. */
  encode(bitmap: Bitmap, maxPx: number, colours: 'grey' | 'colour'): Promise<EncodedPicture>;
  /** Turned clockwise by any angle, corners filled with white; grey stays grey. */
  turn(bitmap: Bitmap, degrees: number): Promise<Bitmap>;
  /** Grey, scaled to this width and height. */
  resizeGrey(bitmap: Bitmap, width: number, height: number): Promise<Bitmap>;
}
