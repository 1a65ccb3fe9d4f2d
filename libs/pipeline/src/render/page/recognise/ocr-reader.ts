import { type OcrEngine, type OcrResult, RecognitionGaveUp } from '#ports/ocr/ocr-engine.js';
import type { Bitmap, QuarterTurn } from '#ports/page-engine/page-reader.js';
import type { PageDeps } from '../deps.js';
import { cropped, halved, quarterTurned } from '../picture/grey.js';
import { type Ink, inkOf } from '../picture/ink.js';
import { skewOf } from '../picture/skew.js';
import { type Attempt, scoreOf } from './attempt.js';
import { isTilted } from './levelled-line.js';

/** The paper that a page is taken for, whatever size its file declares. */
const LETTER_INCHES = 11;
/** Height of the band that is tried in each direction, as a share of the page. */
const BAND = 0.22;

export interface ReaderOptions {
  /** Tilt once it is turned upright, where it is known; else it is measured. */
  skewDeg?: number;
  /** All looks together give up once so much CPU was spent, in milliseconds: time on the clock tells more of other work. */
  cpuBudgetMs?: number;
}

/** Looks at one picture through the recognition engines, in whichever direction and layout is asked. */
export const createOcrReader = (even: Bitmap, ink: Ink, options: ReaderOptions, deps: PageDeps) => {
  const { skewDeg: knownSkewDeg, cpuBudgetMs } = options;
  const inkIn = (picture: Bitmap): Ink => (picture === even ? ink : inkOf(halved(picture)));
  const dpi = Math.min(300, Math.max(100, Math.max(even.width, even.height) / LETTER_INCHES));
  const startedMs = deps.cpuMs();
  let outside = 0;
  const read = async (bitmap: Bitmap, layout: 'page' | 'sparse') => {
    const cpuLimitMs = cpuBudgetMs && cpuBudgetMs - (deps.cpuMs() - startedMs + outside);
    if (cpuLimitMs !== undefined && cpuLimitMs <= 0) throw new RecognitionGaveUp();
    const { result, engine } = await firstEngine(deps, (ocr) =>
      ocr.recognise(bitmap, { dpi, layout, ...(cpuLimitMs ? { cpuLimitMs } : {}) }),
    );
    outside += result.outsideCpuMs;
    return { result, engine };
  };
  const bands = new Map<QuarterTurn, Promise<number>>();
  const band = (turn: QuarterTurn): Promise<number> => {
    const turned = () => quarterTurned(even, turn);
    const known = bands.get(turn) ?? read(densestBand(turned(), inkIn(turned())), 'page').then(({ result }) => scoreOf(result));
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
      const skewDeg = knownSkewDeg ?? skewOf(inkIn(turned));
      const level = isTilted(skewDeg) ? await deps.codec.turn(turned, -skewDeg) : turned;
      return { ...(await read(level, layout)), skewDeg, turn };
    },
    outsideCpuMs: () => outside,
  };
};

export type OcrReader = ReturnType<typeof createOcrReader>;

const firstEngine = async (deps: PageDeps, use: (ocr: OcrEngine) => Promise<OcrResult>) => {
  let last: unknown;
  for (const ocr of deps.ocr) {
    deps.onPhase('recognise', ocr.name);
    try {
      return { result: await use(ocr), engine: ocr.name };
    } catch (thrown) {
      if (thrown instanceof RecognitionGaveUp) throw thrown;
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
