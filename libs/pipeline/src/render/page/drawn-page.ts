import type { Bitmap, QuarterTurn } from '#ports/page-engine/page-reader.js';
import type { PageTask } from '#ports/page-engine/page-worker.js';
import type { EncodedPicture } from '#ports/page-engine/picture-codec.js';
import type { PageDeps, ReaderOrder } from './deps.js';
import { discardPixels } from './picture/discard.js';
import { greyOf, halved, hasColour, isWhite, quarterTurned } from './picture/grey.js';
import { type Ink, inkOf } from './picture/ink.js';
import { sharpnessOf } from './picture/sharpness.js';
import { type OpenPages, tryReaders } from './try-readers.js';

/** 9 megapixels hold Letter at 300 dpi; a larger page is drawn coarser. */
const MAX_PIXELS = 9_000_000;

/** A page's pixels. What is measured on them is measured when it is first asked for: a mere picture needs none of it. */
export interface DrawnPage {
  picture: Bitmap;
  readonly grey: Bitmap;
  readonly ink: Ink;
  readonly sharpness: number;
  engine: string;
  fellBack: boolean;
  /** Every pixel is the white that the page was drawn on. */
  readonly untouched: boolean;
  smallUpright(turn: QuarterTurn): Bitmap;
  /** Gives the pixels' memory back. */
  discard(): void;
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
  return measuredLazily(picture, engine, fellBack);
};

const measuredLazily = (picture: Bitmap, engine: string, fellBack: boolean): DrawnPage => {
  const grey = once(() => greyOf(picture));
  const small = once(() => halved(grey()));
  const ink = once(() => inkOf(small()));
  const sharpness = once(() => Math.round(sharpnessOf(grey())));
  return {
    picture,
    engine,
    fellBack,
    get grey() {
      return grey();
    },
    get ink() {
      return ink();
    },
    get sharpness() {
      return sharpness();
    },
    get untouched() {
      return isWhite(picture);
    },
    smallUpright: (turn) => quarterTurned(small(), turn),
    discard: () => discardPixels(picture),
  };
};

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
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
  return second.untouched ? first : measuredLazily(second.picture, second.engine, true);
};

/** The picture as a file, upright. Pages without colour come as grey PNG, which is smaller and exact. */
export const uprightPicture = async (
  drawn: DrawnPage,
  turn: QuarterTurn,
  maxPx: number,
  deps: PageDeps,
): Promise<EncodedPicture> => {
  const upright = await deps.codec.turn(drawn.picture, turn);
  return deps.codec.encode(upright, maxPx, hasColour(drawn.picture) ? 'colour' : 'grey');
};
