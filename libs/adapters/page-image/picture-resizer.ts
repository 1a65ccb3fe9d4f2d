import { failure } from '#domain/failure/catalogue.js';
import type { EncodedPicture, PictureResizer, PictureSize } from '#ports/page-engine/picture-codec.js';
import { loadSharp } from './sharp.js';

/** Small print stays free of ringing; what is sent is a third of a PNG's size on scans. */
const JPEG = { quality: 85, optimiseCoding: false };

/** Pictures resized by sharp: grey ones stay grey, all become JPEG. */
export const createPictureResizer = (): PictureResizer => ({ resize });

const resize = async (
  picture: EncodedPicture,
  wanted: (own: PictureSize) => PictureSize,
): Promise<EncodedPicture & PictureSize> => {
  const sharp = await loadSharp();
  try {
    const opened = sharp(picture.bytes, { failOn: 'error' });
    const { width, height, space } = await opened.metadata();
    const size = wanted({ width, height });
    if (size.width === width && size.height === height) return { ...picture, width, height };
    const scaled = opened.resize({ ...size, fit: 'fill', kernel: 'lanczos3' }).flatten({ background: '#ffffff' });
    const coloured = space === 'b-w' || space === 'grey16' ? scaled.toColourspace('b-w') : scaled;
    return { bytes: await coloured.jpeg(JPEG).toBuffer(), mediaType: 'image/jpeg', ...size };
  } catch (cause) {
    throw failure('page.unreadable', 'the page’s picture cannot be decoded', { cause });
  }
};
