import type { Bitmap } from '#ports/page-engine/page-reader.js';
import type { EncodedPicture, PictureCodec } from '#ports/page-engine/picture-codec.js';
import { loadSharp } from './sharp.js';

/** Above this a page reads as well as the original; Huffman optimisation would double the time for 5 % of the size. */
const JPEG = { quality: 80, optimiseCoding: false };
/** Level 1 is lossless at a third of the time of the default level, and smaller than JPEG for printed pages. */
const PNG = { compressionLevel: 1 };

/** Pictures by sharp. */
export const createSharpCodec = (): PictureCodec => ({ encode, turn, resizeGrey });

const open = async ({ width, height, channels, data }: Bitmap) => (await loadSharp())(data, { raw: { width, height, channels } });

const encode = async (bitmap: Bitmap, maxPx: number, colours: 'grey' | 'colour'): Promise<EncodedPicture> => {
  const raw = await open(bitmap);
  const tooLarge = Math.max(bitmap.width, bitmap.height) > maxPx;
  const scaled = tooLarge ? raw.resize({ width: maxPx, height: maxPx, fit: 'inside' }) : raw;
  if (colours === 'colour' && bitmap.channels === 4)
    return { bytes: await scaled.removeAlpha().jpeg(JPEG).toBuffer(), mediaType: 'image/jpeg' };
  // Where no pixel has a colour any channel is the grey; taking one costs a quarter of converting all.
  const grey = bitmap.channels === 4 ? scaled.extractChannel('green') : scaled.toColourspace('b-w');
  return { bytes: await grey.png(PNG).toBuffer(), mediaType: 'image/png' };
};

const turn = async (bitmap: Bitmap, degrees: number): Promise<Bitmap> => {
  if (degrees === 0) return bitmap;
  return raw((await open(bitmap)).rotate(degrees, { background: '#ffffff' }), bitmap.channels);
};

const resizeGrey = async (bitmap: Bitmap, width: number, height: number): Promise<Bitmap> =>
  raw((await open(bitmap)).greyscale().resize(width, height, { fit: 'fill', kernel: 'linear' }), 1);

const raw = async (picture: import('sharp').Sharp, channels: 1 | 4): Promise<Bitmap> => {
  const coloured = channels === 1 ? picture.toColourspace('b-w').extractChannel(0) : picture.toColourspace('srgb').ensureAlpha();
  const { data, info } = await coloured.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels, data };
};
