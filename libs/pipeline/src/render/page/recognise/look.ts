import type { Bitmap, QuarterTurn } from '#ports/page-engine/page-reader.js';
import type { PageDeps } from '../deps.js';
import { evenContrast } from '../picture/even-contrast.js';
import { halved } from '../picture/grey.js';
import { type Ink, inkOf } from '../picture/ink.js';
import { levelness } from '../picture/reading-axis.js';
import { type Attempt, isFull, isSure, SURE_WORDS, scoreOf, standsOnEnd, withMissed, wordsOf } from './attempt.js';
import { levelledLine } from './levelled-line.js';
import { createOcrReader, type OcrReader, type ReaderOptions } from './ocr-reader.js';

/** What is looked at: a page, or a part of one. */
export interface View {
  readonly grey: Bitmap;
  readonly ink: Ink;
  /** Lightest colour of each pixel, as large as `grey`; null where there is no colour. */
  lightest(): Promise<Bitmap | null>;
}

export interface LookOptions extends ReaderOptions {
  /** Looks for scattered words even where those that were found are sure. */
  thoroughly?: boolean;
}

/** A page of fewer words may be a separator or a card: its lines do not tell how it lies. */
const FEWEST_WORDS = 4;
/** A turn must read this much better than the page as it is. */
const CLEARLY_BETTER = 1.4;
const LEVEL = 1;

/**
 * Recognises what a picture shows whichever way up it is. Lines lie level or upright by their projection; which of the two
 * ways is up is tried on a band of the picture, and only where it does not read well as it is. Boxes are of the upright
 * picture.
 */
export const lookAt = async (view: View, deps: PageDeps, options: LookOptions = {}): Promise<Attempt> => {
  const even = evenContrast(view.grey);
  const ink = even === view.grey ? view.ink : inkOf(halved(even));
  const reader = createOcrReader(even, ink, options, deps);
  const lying = levelness(ink) < LEVEL;
  const first = await reader.page(lying ? await reader.better([90, 270]) : 0);
  const found = isSure(first) ? first : await secondLook(first, lying, view, reader);
  const best = options.thoroughly && isSure(found) ? await withScattered(found, view, reader) : found;
  const lines = best.result.lines.map((line) => levelledLine(line, best, even));
  return { ...best, result: { ...best.result, lines, outsideCpuMs: reader.outsideCpuMs() } };
};

const secondLook = async (first: Attempt, lying: boolean, view: View, reader: OcrReader): Promise<Attempt> => {
  if (lying && wordsOf(first.result) < FEWEST_WORDS) {
    // A frame or a table's edge around a word or two: their projection tells nothing, the words themselves do.
    const level = await reader.page(0);
    if (scoreOf(level.result) >= scoreOf(first.result)) return level;
  }
  const opposite = ((first.turn + 180) % 360) as QuarterTurn;
  const doubted = standsOnEnd(first.result) || wordsOf(first.result) < SURE_WORDS;
  const across: QuarterTurn[] = lying ? [0, 180] : [90, 270];
  const other = await reader.better(doubted ? [opposite, ...across] : [opposite]);
  if ((await reader.band(other)) > (await reader.band(first.turn)) * CLEARLY_BETTER) {
    const turned = await reader.page(other);
    if (scoreOf(turned.result) > scoreOf(first.result)) return turned;
  }
  return withScattered(first, view, reader);
};

/** Cards and photographs hold words wherever there is room, some of them behind coloured patterns. */
const withScattered = async (first: Attempt, view: View, reader: OcrReader): Promise<Attempt> => {
  if (isFull(first)) return first;
  const found = withMissed(first, (await reader.page(first.turn, 'sparse')).result.lines);
  const lightest = isFull(found) ? null : await view.lightest();
  // What coloured patterns hid, beside what only their grey shows.
  return lightest === null
    ? found
    : withMissed(found, (await reader.page(first.turn, 'sparse', evenContrast(lightest))).result.lines);
};
