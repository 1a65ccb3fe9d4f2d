import type { Metadata } from 'sharp';
import { failure } from '#domain/failure/catalogue.js';
import type { Bitmap, ByteSource, DrawRequest, OpenPage, OpenSource, PageReader } from '#ports/page-engine/page-reader.js';
import { paperSize } from './paper-size.js';
import { loadSharp } from './sharp.js';

/** Packed pictures are held whole; pages of a TIFF are decoded one at a time. */
const MAX_SOURCE_BYTES = 256 * 1024 * 1024;
/** 600 dpi on the largest scanner bed is 40 megapixels; a bomb declares thousands. */
const MAX_PIXELS = 120_000_000;
/** Each part crosses two processes, which hold several copies of it on the way. */
const READ_BYTES = 512 * 1024;
const POINTS_PER_INCH = 72;

/** Reads JPEG, PNG and multi-page TIFF. Orientation of the camera (EXIF) is applied. */
export const createImageReader = (): PageReader => ({ name: 'image', open: openImage });

const openImage = async (content: ByteSource): Promise<OpenSource> => {
  if (content.bytes > MAX_SOURCE_BYTES) throw failure('source.too-large', `a picture of ${content.bytes} bytes`);
  const bytes = await wholeOf(content);
  const { pages = 1 } = await metadataOf(bytes, 0);
  return {
    pages,
    page: async (page) => openImagePage(bytes, page - 1, await metadataOf(bytes, page - 1)),
    close: async () => undefined,
  };
};

const wholeOf = async (content: ByteSource): Promise<Buffer> => {
  const whole = Buffer.alloc(content.bytes);
  for (let start = 0; start < content.bytes; start += READ_BYTES)
    whole.set(await content.read(start, Math.min(start + READ_BYTES, content.bytes)), start);
  return whole;
};

const metadataOf = async (bytes: Buffer, page: number): Promise<Metadata> => {
  const sharp = await loadSharp();
  try {
    return await sharp(bytes, { page, limitInputPixels: MAX_PIXELS, failOn: 'none' }).metadata();
  } catch (cause) {
    throw failure(page === 0 ? 'source.unreadable' : 'page.unreadable', 'not a picture that can be decoded', { cause });
  }
};

/** EXIF orientations from 5 on lie on their side. */
const LYING = 5;

const openImagePage = (bytes: Buffer, page: number, metadata: Metadata): OpenPage => {
  const lying = (metadata.orientation ?? 1) >= LYING;
  const [widthPx, heightPx] = lying ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  const paper = paperSize({ widthPx, heightPx, dpi: metadata.density ?? null });
  return {
    ...paper,
    runs: async () => [],
    structure: async () => ({
      pictures: [{ x: 0, y: 0, w: paper.widthPt, h: paper.heightPt, widthPx, heightPx }],
      invisibleText: null,
      shapes: 0,
    }),
    draw: (request) => draw(bytes, page, paper, request),
    release: () => undefined,
  };
};

const draw = async (
  bytes: Buffer,
  page: number,
  paper: { widthPt: number; heightPt: number },
  { dpi, maxPixels, colour }: DrawRequest,
): Promise<Bitmap> => {
  const sharp = await loadSharp();
  const scale = Math.min(dpi / POINTS_PER_INCH, Math.sqrt(maxPixels / (paper.widthPt * paper.heightPt)));
  const [width, height] = [Math.max(1, Math.round(paper.widthPt * scale)), Math.max(1, Math.round(paper.heightPt * scale))];
  const decode = (failOn: 'truncated' | 'none'): Promise<Buffer> => {
    const scaled = sharp(bytes, { page, limitInputPixels: MAX_PIXELS, failOn })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(width, height, { fit: 'fill' });
    const picture = colour ? scaled.toColourspace('srgb').ensureAlpha() : scaled.toColourspace('b-w').extractChannel(0);
    return picture.raw({ depth: 'uchar' }).toBuffer();
  };
  const size = { width, height, channels: colour ? (4 as const) : (1 as const) };
  try {
    return { ...size, data: await decode('truncated') };
  } catch {
    // What there is of a broken picture is better than nothing, as long as somebody is told.
  }
  try {
    return { ...size, data: await decode('none'), incomplete: true };
  } catch (cause) {
    throw failure('page.unreadable', 'the picture could not be decoded', { cause });
  }
};
