import type { OcrLine } from '#ports/ocr/ocr-engine.js';
import type { QuarterTurn } from '#ports/page-engine/page-reader.js';
import type { PageDeps } from '../deps.js';
import type { DrawnPage } from '../drawn-page.js';
import { hasColour, lightestOf } from '../picture/grey.js';
import type { Attempt } from './attempt.js';
import { closerLook, deservesCloserLook, type Redraw } from './closer-look.js';
import { lookAt } from './look.js';

/** Boxes are of the upright picture. */
export interface Recognised {
  lines: OcrLine[];
  confidence: number;
  engine: string;
  turn: QuarterTurn;
  skewDeg: number;
  outsideCpuMs: number;
}

/** Recognises a drawn page whichever way up it is; small print and cards are looked at again from nearer. */
export const recognise = async (
  drawn: Pick<DrawnPage, 'grey' | 'ink' | 'picture'>,
  redraw: Redraw,
  deps: PageDeps,
): Promise<Recognised> => {
  const lightest = async () => (hasColour(drawn.picture) ? lightestOf(drawn.picture) : null);
  const whole = await lookAt({ grey: drawn.grey, ink: drawn.ink, lightest }, deps);
  return recognised(deservesCloserLook(whole) ? await closerLook(whole, drawn.grey, redraw, deps) : whole);
};

const recognised = ({ result, engine, turn, skewDeg }: Attempt): Recognised => ({
  lines: result.lines,
  confidence: result.confidence,
  engine,
  turn,
  skewDeg,
  outsideCpuMs: result.outsideCpuMs,
});
