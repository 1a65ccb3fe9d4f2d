import type { OcrLine, OcrResult } from '#ports/ocr/ocr-engine.js';
import type { QuarterTurn } from '#ports/page-engine/page-reader.js';

/** What one look at the page came to; boxes are of the picture as it was turned and levelled. */
export interface Attempt {
  result: OcrResult;
  engine: string;
  skewDeg: number;
  turn: QuarterTurn;
}

/** A page read this surely stands the right way up. */
const SURE_CONFIDENCE = 0.72;
export const SURE_WORDS = 12;
const LOW_CONFIDENCE = 0.5;
/** A page with as many words is no card: looking for scattered ones would only cost time. */
const MANY_WORDS = 60;
/** Lines of fewer characters are specks, ticks and rules as often as print. */
const LINE_CHARACTERS = 4;

export const wordsOf = (result: OcrResult): number => result.lines.reduce((sum, line) => sum + line.words, 0);

/** Words weighed by their certainty: noise is many words that nobody believes. */
export const scoreOf = (result: OcrResult): number =>
  result.lines.reduce((sum, line) => sum + line.text.replace(/[^\p{L}\p{N}]/gu, '').length * line.confidence ** 2, 0);

const longLines = ({ lines }: OcrResult): OcrLine[] => lines.filter((line) => line.text.length >= LINE_CHARACTERS);

/** Tesseract also reads text that runs upwards or downwards, if badly: most of its lines are then taller than wide. */
export const standsOnEnd = (result: OcrResult): boolean => {
  const long = longLines(result);
  return long.filter((line) => line.h > line.w).length * 2 > long.length;
};

export const isSure = ({ result }: Attempt): boolean =>
  result.confidence >= SURE_CONFIDENCE && wordsOf(result) >= SURE_WORDS && !standsOnEnd(result);

/** Many words, and not of noise. */
export const isFull = ({ result }: Attempt): boolean => wordsOf(result) >= MANY_WORDS && result.confidence >= LOW_CONFIDENCE;

/** Height of the middle one of the lines in pixels, null where there is none. */
export const lineHeightPx = ({ result }: Attempt): number | null => {
  const heights = longLines(result)
    .map((line) => line.h)
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? null;
};

/** Words that another look found where the first one saw nothing: cards and photographs hold words wherever there is room. */
export const withMissed = (first: Attempt, other: OcrLine[]): Attempt => {
  const found = first.result.lines.filter((line) => line.confidence >= LOW_CONFIDENCE);
  const added = other.filter((line) => line.confidence >= LOW_CONFIDENCE && !found.some((known) => overlap(known, line)));
  if (added.length === 0) return first;
  const lines = [...found, ...added];
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  const confidence = lines.reduce((sum, line) => sum + line.confidence * line.words, 0) / words;
  return { ...first, result: { ...first.result, lines, confidence } };
};

const overlap = (a: OcrLine, b: OcrLine): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
