import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { PDFDocument, PDFRef } from 'pdf-lib';

const compress = promisify(deflate);
/** As the page engine has it: 600 dpi on the largest scanner bed is 40 megapixels; a bomb declares thousands. */
const MAX_PIXELS = 120_000_000;
/** EXIF orientations from 2 on are turned or mirrored; a JPEG so marked is decoded and packed anew. */
const UPRIGHT = 1;

interface EncodedBitmap {
  widthPx: number;
  heightPx: number;
  colourSpace: 'DeviceGray' | 'DeviceRGB';
  bitsPerComponent: 1 | 8;
  filter: 'DCTDecode' | 'FlateDecode';
  data: Uint8Array;
}

const loadSharp = async () => {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
};

/** Eight grey bytes to one: a set bit is white. */
const packBits = (grey: Uint8Array, width: number, height: number): Uint8Array => {
  const stride = Math.ceil(width / 8);
  const packed = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (grey[y * width + x]! >= 128) packed[y * stride + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return packed;
};

/** A picture file (JPEG, PNG, one page of a TIFF) as a PDF keeps it; plain JPEGs are taken as they are. Upright by EXIF. */
const encodeBitmap = async (bytes: Uint8Array, mediaType: string, page: number): Promise<EncodedBitmap> => {
  const sharp = await loadSharp();
  const picture = sharp(bytes, { page: page - 1, limitInputPixels: MAX_PIXELS, failOn: 'none' });
  const { width, height, orientation, channels, space, bitsPerSample } = await picture.metadata();
  const isPlain = (orientation ?? UPRIGHT) === UPRIGHT && (channels === 1 || (channels === 3 && space === 'srgb'));
  if (mediaType === 'image/jpeg' && isPlain) {
    const colourSpace = channels === 1 ? 'DeviceGray' : 'DeviceRGB';
    return { widthPx: width, heightPx: height, colourSpace, bitsPerComponent: 8, filter: 'DCTDecode', data: bytes };
  }
  const isGrey = space === 'b-w' || channels === 1;
  const flat = picture
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace(isGrey ? 'b-w' : 'srgb');
  const { data, info } = await flat.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const isBilevel = bitsPerSample === 1 && info.channels === 1;
  const pixels = isBilevel ? packBits(data, info.width, info.height) : data;
  return {
    widthPx: info.width,
    heightPx: info.height,
    colourSpace: info.channels === 1 ? 'DeviceGray' : 'DeviceRGB',
    bitsPerComponent: isBilevel ? 1 : 8,
    filter: 'FlateDecode',
    data: await compress(pixels),
  };
};

export interface EmbeddedBitmap {
  ref: PDFRef;
  widthPx: number;
  heightPx: number;
}

/** Puts a picture into a document. Throws what sharp throws for one that can not be decoded. */
export const embedBitmap = async (
  document: PDFDocument,
  bytes: Uint8Array,
  mediaType: string,
  page = 1,
): Promise<EmbeddedBitmap> => {
  const { widthPx, heightPx, colourSpace, bitsPerComponent, filter, data } = await encodeBitmap(bytes, mediaType, page);
  const shape = { Width: widthPx, Height: heightPx, ColorSpace: colourSpace, BitsPerComponent: bitsPerComponent, Filter: filter };
  const stream = document.context.stream(data, { Type: 'XObject', Subtype: 'Image', ...shape });
  return { ref: document.context.register(stream), widthPx, heightPx };
};
