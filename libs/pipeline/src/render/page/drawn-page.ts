import type { Bitmap, QuarterTurn } from '#ports/page-engine/page-reader.js';
import type { PageTask } from '#ports/page-engine/page-worker.js';
import type { EncodedPicture } from '#ports/page-engine/picture-codec.js';
import type { PageDeps, ReaderOrder } from './deps.js';
import { greyOf, hasColour, quarterTurned, shrink } from './picture/grey.js';
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
  engine: string;
  fellBack: boolean;
  /** Every pixel is the white that the page was drawn on. */
  untouched: boolean;
  smallUpright(turn: QuarterTurn): Bitmap;
}

/** Draws a page once for all that will look at it. */
export const drawPage = async (
  order: ReaderOrder,
  pages: OpenPages,
  task: PageTask,
  deps: PageDeps,
  dpi: number,
): Promise<DrawnPage> => {
  const request = { dpi, maxPixels: MAX_PIXELS, colour: true };
  const { value: picture, engine, fellBack } = await tryReaders(order.pictures, pages, task, deps, (page) => page.draw(request));
  const grey = greyOf(picture);
  const small = shrink(grey, 2);
  return {
    picture,
    grey,
    ink: inkOf(small),
    sharpness: Math.round(sharpnessOf(grey)),
    engine,
    fellBack,
    untouched: grey.data.every((pixel) => pixel === 255),
    smallUpright: (turn) => quarterTurned(small, turn),
  };
};

/**
 * Draws a page that holds something. Where it comes out untouched a decoder has given up in silence, and the other engine
 * draws it too.
 */
export const drawVisibly = async (
  order: ReaderOrder,
  pages: OpenPages,
  task: PageTask,
  deps: PageDeps,
  dpi: number,
): Promise<DrawnPage> => {
  const first = await drawPage(order, pages, task, deps, dpi);
  const others = order.pictures.filter(({ name }) => name !== first.engine && !task.avoid.includes(name));
  if (!first.untouched || others.length === 0) return first;
  const second = await drawPage({ ...order, pictures: others }, pages, task, deps, dpi).catch(() => first);
  return second.untouched ? first : { ...second, fellBack: true };
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
