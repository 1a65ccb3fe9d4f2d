import type { OcrEngine, OcrLine, OcrResult } from '#ports/ocr/ocr-engine.js';
import type { Bitmap, QuarterTurn } from '#ports/page-engine/page-reader.js';
import type { PageDeps } from './deps.js';
import type { DrawnPage } from './drawn-page.js';
import { evenContrast } from './picture/even-contrast.js';
import { cropped, halved, hasColour, lightestOf, quarterTurned } from './picture/grey.js';
import { type Ink, inkOf } from './picture/ink.js';
import { levelness } from './picture/reading-axis.js';
import { skewOf } from './picture/skew.js';

export interface Recognised {
  lines: OcrLine[];
  confidence: number;
  engine: string;
  turn: QuarterTurn;
  skewDeg: number;
  outsideCpuMs: number;
}

/** A page read this surely stands the right way up. */
const SURE_CONFIDENCE = 0.72;
const SURE_WORDS = 12;
/** A page of fewer words may be a separator or a card: its lines do not tell how it lies. */
const FEWEST_WORDS = 4;
/** The paper that a page is taken for, whatever size its file declares. */
const LETTER_INCHES = 11;
const LOW_CONFIDENCE = 0.5;
/** A page with as many words is no card: looking for scattered ones would only cost time. */
const MANY_WORDS = 60;
/** A turn must read this much better than the page as it is. */
const CLEARLY_BETTER = 1.4;
const LEVEL = 1;
const WORTH_LEVELLING_DEGREES = 0.4;
/** Height of the band that is tried in each direction, as a share of the page. */
const BAND = 0.22;

interface Attempt {
  result: OcrResult;
  engine: string;
  skewDeg: number;
  turn: QuarterTurn;
}

/**
 * Recognises a drawn page whichever way up it is. Lines lie level or upright by their projection; which of the two ways is
 * up is tried on a band of the page, and only where the page does not read well as it is. Boxes are of the upright picture.
 */
export const recognise = async (drawn: Pick<DrawnPage, 'grey' | 'ink' | 'picture'>, deps: PageDeps): Promise<Recognised> => {
  const even = evenContrast(drawn.grey);
  const ink = even === drawn.grey ? drawn.ink : inkOf(halved(even));
  const reader = createReader(even, ink, deps);
  const lying = levelness(ink) < LEVEL;
  const first = await reader.page(lying ? await reader.better([90, 270]) : 0);
  const best = isSure(first) ? first : await secondLook(first, lying, drawn.picture, reader);
  return {
    lines: best.result.lines.map((line) => levelled(line, best, even)),
    confidence: best.result.confidence,
    engine: best.engine,
    turn: best.turn,
    skewDeg: best.skewDeg,
    outsideCpuMs: reader.outsideCpuMs(),
  };
};

const isSure = ({ result }: Attempt): boolean =>
  result.confidence >= SURE_CONFIDENCE && wordsOf(result) >= SURE_WORDS && !standsOnEnd(result);

/** Tesseract also reads text that runs upwards or downwards, if badly: most of its lines are then taller than wide. */
const standsOnEnd = ({ lines }: OcrResult): boolean => {
  const long = lines.filter((line) => line.text.length >= 4);
  return long.filter((line) => line.h > line.w).length * 2 > long.length;
};

const wordsOf = (result: OcrResult): number => result.lines.reduce((sum, line) => sum + line.words, 0);

/** Words weighed by their certainty: noise is many words that nobody believes. */
const scoreOf = (result: OcrResult): number =>
  result.lines.reduce((sum, line) => sum + line.text.replace(/[^\p{L}\p{N}]/gu, '').length * line.confidence ** 2, 0);

const secondLook = async (
  first: Attempt,
  lying: boolean,
  picture: Bitmap,
  reader: ReturnType<typeof createReader>,
): Promise<Attempt> => {
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
  if (isFull(first)) return first;
  const found = withScattered(first, await reader.page(first.turn, 'sparse'));
  if (isFull(found) || !hasColour(picture)) return found;
  // What coloured patterns hid, beside what only their grey shows.
  return withScattered(found, await reader.page(first.turn, 'sparse', evenContrast(lightestOf(picture))));
};

/** Many words, and not of noise. */
const isFull = ({ result }: Attempt): boolean => wordsOf(result) >= MANY_WORDS && result.confidence >= LOW_CONFIDENCE;

/** Cards and photographs hold words wherever there is room: those that the page's layout missed are added. */
const withScattered = (first: Attempt, sparse: Attempt): Attempt => {
  const found = first.result.lines.filter((line) => line.confidence >= LOW_CONFIDENCE);
  const added = sparse.result.lines.filter(
    (line) => line.confidence >= LOW_CONFIDENCE && !found.some((known) => overlap(known, line)),
  );
  if (added.length === 0) return first;
  const lines = [...found, ...added];
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  const confidence = lines.reduce((sum, line) => sum + line.confidence * line.words, 0) / words;
  return { ...first, result: { ...first.result, lines, confidence } };
};

const overlap = (a: OcrLine, b: OcrLine): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const createReader = (even: Bitmap, ink: Ink, deps: PageDeps) => {
  const inkIn = (picture: Bitmap): Ink => (picture === even ? ink : inkOf(halved(picture)));
  const dpi = Math.min(300, Math.max(100, Math.max(even.width, even.height) / LETTER_INCHES));
  let outside = 0;
  const read = async (bitmap: Bitmap, layout: 'page' | 'sparse') => {
    const { result, engine } = await firstEngine(deps, (ocr) => ocr.recognise(bitmap, { dpi, layout }));
    outside += result.outsideCpuMs;
    return { result, engine };
  };
  const bandOf = (picture: Bitmap): Bitmap => densestBand(picture, inkIn(picture));
  const bands = new Map<QuarterTurn, Promise<number>>();
  const band = (turn: QuarterTurn): Promise<number> => {
    const known = bands.get(turn) ?? read(bandOf(quarterTurned(even, turn)), 'page').then(({ result }) => scoreOf(result));
    bands.set(turn, known);
    return known;
  };
  return {
    band,
    better: async (turns: readonly QuarterTurn[]): Promise<QuarterTurn> => {
      let best: { turn: QuarterTurn; score: number } = { turn: turns[0]!, score: -1 };
      for (const turn of turns) {
        const score = await band(turn);
        if (score > best.score) best = { turn, score };
      }
      return best.turn;
    },
    page: async (turn: QuarterTurn, layout: 'page' | 'sparse' = 'page', picture: Bitmap = even): Promise<Attempt> => {
      const turned = quarterTurned(picture, turn);
      const skewDeg = skewOf(inkIn(turned));
      const level = Math.abs(skewDeg) >= WORTH_LEVELLING_DEGREES ? await deps.codec.turn(turned, -skewDeg) : turned;
      return { ...(await read(level, layout)), skewDeg, turn };
    },
    outsideCpuMs: () => outside,
  };
};

const firstEngine = async (deps: PageDeps, use: (ocr: OcrEngine) => Promise<OcrResult>) => {
  let last: unknown;
  for (const ocr of deps.ocr) {
    deps.onPhase('recognise', ocr.name);
    try {
      return { result: await use(ocr), engine: ocr.name };
    } catch (thrown) {
      last = thrown;
    }
  }
  throw last;
};

/** The band of the page that holds most ink, spread wide: where the text is. */
const densestBand = (picture: Bitmap, ink: Ink): Bitmap => {
  const rows = new Uint32Array(ink.height);
  for (let index = 0; index < ink.mask.length; index += 1) rows[Math.floor(index / ink.width)]! += Math.min(1, ink.mask[index]!);
  const height = Math.max(1, Math.round(ink.height * BAND));
  let sum = 0;
  let best = { top: 0, sum: -1 };
  for (let bottom = 0; bottom < rows.length; bottom += 1) {
    sum += Math.min(rows[bottom]!, ink.width * 0.3);
    if (bottom >= height) sum -= Math.min(rows[bottom - height]!, ink.width * 0.3);
    if (bottom >= height - 1 && sum > best.sum) best = { top: bottom - height + 1, sum };
  }
  const top = Math.min(best.top * 2, picture.height - 1);
  return cropped(picture, 0, top, picture.width, Math.min(height * 2, picture.height - top));
};

/** Box of a line before the page was levelled: turned back about the middle. */
const levelled = (line: OcrLine, { skewDeg, turn }: Attempt, even: Bitmap): OcrLine => {
  if (Math.abs(skewDeg) < WORTH_LEVELLING_DEGREES) return line;
  const lying = turn === 90 || turn === 270;
  const [width, height] = lying ? [even.height, even.width] : [even.width, even.height];
  const radians = (skewDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [grownWidth, grownHeight] = [width * cos + height * Math.abs(sin), width * Math.abs(sin) + height * cos];
  const dx = line.x + line.w / 2 - grownWidth / 2;
  const dy = line.y + line.h / 2 - grownHeight / 2;
  const x = dx * cos - dy * sin + width / 2 - line.w / 2;
  const y = dx * sin + dy * cos + height / 2 - line.h / 2;
  return { ...line, x: Math.max(0, x), y: Math.max(0, y) };
};
