import type { PageText, TextLine } from '#domain/page/page-text.js';
import { readingOrder } from './reading-order.js';
import type { Recognised } from './recognise/recognise.js';
import type { PageBox } from './upright.js';

/** Lines that nobody would believe are noise: specks, borders, photographs. */
const LEAST_CONFIDENCE = 0.3;
/** Type is about this share of the height of its line's box. */
const TYPE_HEIGHT = 0.85;

/** Recognised lines as the page's text; `picture` is the size of the upright picture they were found in. */
export const textOfRecognised = (recognised: Recognised, page: PageBox, picture: { width: number; height: number }): PageText => {
  const believed = recognised.lines.filter((line) => line.confidence >= LEAST_CONFIDENCE && /[\p{L}\p{N}]/u.test(line.text));
  const lines: TextLine[] = believed.map((line) => ({
    text: line.text,
    x: rounded(line.x / picture.width),
    y: rounded(line.y / picture.height),
    w: rounded(line.w / picture.width),
    h: rounded(line.h / picture.height),
    sizePt: Math.round((line.h / picture.height) * page.heightPt * TYPE_HEIGHT * 10) / 10,
  }));
  return {
    origin: lines.length > 0 ? 'ocr' : 'none',
    ...page,
    lines: readingOrder(lines),
    ocr: { engine: recognised.engine, confidence: Math.round(recognised.confidence * 1000) / 1000 },
  };
};

/**
 * A few words of the file's own (a stamp, a caption) with what was recognised around them: the file's own are exact, and what
 * was recognised in their place is left out.
 */
export const withRecognised = (own: PageText, read: PageText): PageText => {
  const added = read.lines.filter((line) => !own.lines.some((known) => overlap(known, line)));
  const letters = (lines: TextLine[]) => lines.reduce((sum, line) => sum + line.text.length, 0);
  const origin = letters(added) > letters(own.lines) ? 'ocr' : 'layer';
  return { ...own, origin, lines: readingOrder([...own.lines, ...added]), ...(read.ocr ? { ocr: read.ocr } : {}) };
};

const overlap = (a: TextLine, b: TextLine): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y + a.h * 0.2 < b.y + b.h * 0.8 && b.y + b.h * 0.2 < a.y + a.h * 0.8;

const rounded = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;
