import type { QuarterTurn, TextRun } from '#ports/page-engine/page-reader.js';

export interface PageBox {
  widthPt: number;
  heightPt: number;
}

/** The direction in which most letters of the page run; 0 where there are none. */
export const mainDirection = (runs: readonly TextRun[]): QuarterTurn => {
  const letters = new Map<QuarterTurn, number>();
  for (const run of runs) letters.set(run.direction, (letters.get(run.direction) ?? 0) + run.text.trim().length);
  let best: QuarterTurn = 0;
  for (const [direction, count] of letters) if (count > (letters.get(best) ?? 0)) best = direction;
  return best;
};

/** Clockwise turn that brings text running in `direction` upright. */
export const turnFor = (direction: QuarterTurn): QuarterTurn => ((360 - direction) % 360) as QuarterTurn;

/** Size of the page after a clockwise turn. */
export const turnedBox = ({ widthPt, heightPt }: PageBox, turn: QuarterTurn): PageBox =>
  turn === 90 || turn === 270 ? { widthPt: heightPt, heightPt: widthPt } : { widthPt, heightPt };

/** Box of a run after the page was turned clockwise. */
export const turnedRun = (run: TextRun, page: PageBox, turn: QuarterTurn): TextRun => {
  const direction = ((run.direction + turn) % 360) as QuarterTurn;
  const { x, y, w, h } = run;
  if (turn === 90) return { ...run, direction, x: page.heightPt - y - h, y: x, w: h, h: w };
  if (turn === 180) return { ...run, direction, x: page.widthPt - x - w, y: page.heightPt - y - h };
  if (turn === 270) return { ...run, direction, x: y, y: page.widthPt - x - w, w: h, h: w };
  return run;
};
