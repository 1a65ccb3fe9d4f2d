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

/** In pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Makes a picture's file smaller for somebody who pays by the pixel. */
export interface PictureResizer {
  /**
   * Scaled to the size that `wanted` makes of its own, which is never larger; a picture of that size already is given back as
   * it is. Failure `page.unreadable` where the bytes are no whole picture.
   */
  resize(picture: EncodedPicture, wanted: (own: PictureSize) => PictureSize): Promise<EncodedPicture & PictureSize>;
}
