import type { OcrLine } from '#ports/ocr/ocr-engine.js';
import type { Bitmap } from '#ports/page-engine/page-reader.js';
import type { PageDeps } from '../deps.js';
import type { DrawnPage } from '../drawn-page.js';
import { type Box, contentBox, turnedArea } from '../picture/content-box.js';
import { discardPixels } from '../picture/discard.js';
import { cropped, greyOf, halved, hasColour, lightestOf } from '../picture/grey.js';
import { inkOf } from '../picture/ink.js';
import { stretched } from '../picture/stretched.js';
import { type Attempt, isSure, lineHeightPx, scoreOf, withMissed, wordsOf } from './attempt.js';
import { lookAt, type View } from './look.js';

/** Draws the page again, this many times as large as it was (less where that would be too large), in colour. */
export type Redraw = (times: number) => Promise<Pick<DrawnPage, 'picture' | 'discard'>>;

/** Lines lower than this at the first look are small print: recognition wants about twice as much. */
const SMALL_PRINT_PX = 11;
/** Longer side of what is looked at closely: more takes longer and reads no better. */
const LONGER_SIDE_PX = 3000;
/** A card holds about as many; a first look that is sure of fewer may have missed most of them. */
const CARD_WORDS = 25;
const MOST_TIMES = 4;
const LEAST_TIMES = 1.25;
/** Beyond this nothing is left in a file to be drawn. */
const MOST_DRAWN = 2;
/** A box that leaves less than this of the page out is the page. */
const WHOLE = 0.85;
/** It is worth no more: grain enlarged can keep an engine busy for long. A page of print takes a third of it. */
const CPU_BUDGET_MS = 20_000;

const isSmallPrint = (attempt: Attempt): boolean => (lineHeightPx(attempt) ?? SMALL_PRINT_PX) < SMALL_PRINT_PX;

/** Small print, or words that are few or not believed: a card on a sheet, a form on a screen. */
export const deservesCloserLook = (attempt: Attempt): boolean =>
  isSmallPrint(attempt) || !isSure(attempt) || wordsOf(attempt.result) < CARD_WORDS;

/**
 * Looks again at that part of the page where there is anything to be seen, enlarged and with its own contrast: against a
 * white sheet a card is all shadow, and print that is cut to a third is too small to be recognised. The better look counts;
 * the other one adds what it missed, where both found the page to stand the same way up. What was read is never lost by it.
 */
export const closerLook = async (whole: Attempt, grey: Bitmap, redraw: Redraw, deps: PageDeps): Promise<Attempt> => {
  const box = contentBox(grey);
  const isPart = box.width < WHOLE * grey.width || box.height < WHOLE * grey.height;
  const times = Math.min(MOST_TIMES, LONGER_SIDE_PX / Math.max(box.width, box.height));
  if (times < LEAST_TIMES || !(isPart || isSmallPrint(whole))) return whole;
  try {
    const drawn = await redraw(Math.min(times, MOST_DRAWN));
    const part = partOf(drawn.picture, grey, box);
    drawn.discard();
    // A card's patterns tell a wrong tilt; the page's own is the part's.
    const options = { skewDeg: whole.skewDeg, thoroughly: true, cpuBudgetMs: CPU_BUDGET_MS };
    const near = await lookAt(await viewOf(part, box, times, deps), deps, options);
    return better(whole, placed(near, turnedArea(box, grey, near.turn), times));
  } catch {
    return whole;
  }
};

/** Only one byte a pixel is held while the engine is at work: the page in colour takes tens of megabytes. */
const viewOf = async (part: Bitmap, box: Box, times: number, deps: PageDeps): Promise<View> => {
  const [shades, lights] = [greyOf(part), hasColour(part) ? lightestOf(part) : null];
  if (shades !== part) discardPixels(part);
  const grey = await enlarged(shades, box, times, deps);
  discardPixels(shades);
  return { grey, ink: inkOf(halved(grey)), lightest: async () => lights && enlarged(lights, box, times, deps) };
};

const better = (whole: Attempt, near: Attempt): Attempt => {
  const isBetter = scoreOf(near.result) > scoreOf(whole.result);
  const [best, other] = isBetter ? [near, whole] : [whole, near];
  const seen = best.turn === other.turn ? withMissed(best, other.result.lines) : best;
  const outsideCpuMs = whole.result.outsideCpuMs + near.result.outsideCpuMs;
  return { ...seen, result: { ...seen.result, outsideCpuMs } };
};

/** The box, given in pixels of `page`, out of the page drawn larger. */
const partOf = (drawn: Bitmap, page: Bitmap, box: Box): Bitmap => {
  const [across, down] = [drawn.width / page.width, drawn.height / page.height];
  const [x, y] = [Math.floor(box.x * across), Math.floor(box.y * down)];
  const width = Math.min(drawn.width - x, Math.round(box.width * across));
  const height = Math.min(drawn.height - y, Math.round(box.height * down));
  return cropped(drawn, x, y, width, height);
};

const enlarged = (part: Bitmap, box: Box, times: number, deps: PageDeps): Promise<Bitmap> =>
  deps.codec.resizeGrey(stretched(part), Math.round(box.width * times), Math.round(box.height * times));

const placed = (near: Attempt, area: Box, times: number): Attempt => {
  const onPage = (line: OcrLine): OcrLine => ({
    ...line,
    x: area.x + line.x / times,
    y: area.y + line.y / times,
    w: line.w / times,
    h: line.h / times,
  });
  return { ...near, result: { ...near.result, lines: near.result.lines.map(onPage) } };
};
