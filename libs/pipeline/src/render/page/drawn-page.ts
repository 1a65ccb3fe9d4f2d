import type { Bitmap, QuarterTurn } from '#ports/page-engine/page-reader.js';
import type { PageTask } from '#ports/page-engine/page-worker.js';
import type { EncodedPicture } from '#ports/page-engine/picture-codec.js';
import type { PageDeps, ReaderOrder } from './deps.js';
import { greyOf, quarterTurned, shrink } from './picture/grey.js';
import { type Ink, inkOf } from './picture/ink.js';
import { sharpnessOf } from './picture/sharpness.js';
import { type OpenPages, tryReaders } from './try-readers.js';

/** 9 megapixels hold Letter at 300 dpi; a larger page is drawn coarser. */
const MAX_PIXELS = 9_000_000;

/** A page's pixels and what was measured on them. */
export interface DrawnPage {
  picture: Bitmap;
  grey: Bitmap;
  ink: Ink;
  sharpness: number;
  fellBack: boolean;
  smallUpright(turn: QuarterTurn): Bitmap;
}

/** Draws a page once for all that will look at it: in colour only where a picture was asked for. */
export const drawPage = async (
  order: ReaderOrder,
  pages: OpenPages,
  task: PageTask,
  deps: PageDeps,
  dpi: number,
): Promise<DrawnPage> => {
  const request = { dpi, maxPixels: MAX_PIXELS, colour: task.options.pictureMaxPx !== null };
  const { value: picture, fellBack } = await tryReaders(order.pictures, pages, task, deps, (page) => page.draw(request));
  const grey = greyOf(picture);
  const small = shrink(grey, 2);
  return {
    picture,
    grey,
    ink: inkOf(small),
    sharpness: Math.round(sharpnessOf(grey)),
    fellBack,
    smallUpright: (turn) => quarterTurned(small, turn),
  };
};

/** The picture as a file, upright. Pages without colour come as grey PNG, which is smaller and exact. */
export const uprightPicture = async (
  drawn: DrawnPage,
  turn: QuarterTurn,
  maxPx: number,
  deps: PageDeps,
): Promise<EncodedPicture> => {
  const bitmap = hasColour(drawn.picture) ? await deps.codec.turn(drawn.picture, turn) : quarterTurned(drawn.grey, turn);
  return deps.codec.encode(bitmap, maxPx);
};

const COLOUR_DIFFERENCE = 40;
const SAMPLE_EVERY = 7;

/** More than one pixel in five hundred differs clearly between red, green and blue. */
const hasColour = ({ channels, data }: Bitmap): boolean => {
  if (channels === 1) return false;
  let coloured = 0;
  let seen = 0;
  for (let index = 0; index < data.length; index += 4 * SAMPLE_EVERY) {
    const [red, green, blue] = [data[index]!, data[index + 1]!, data[index + 2]!];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLOUR_DIFFERENCE) coloured += 1;
    seen += 1;
  }
  return coloured * 500 > seen;
};
