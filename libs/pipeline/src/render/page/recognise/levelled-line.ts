import type { OcrLine } from '#ports/ocr/ocr-engine.js';
import type { Bitmap } from '#ports/page-engine/page-reader.js';
import type { Attempt } from './attempt.js';

const WORTH_LEVELLING_DEGREES = 0.4;

export const isTilted = (skewDeg: number): boolean => Math.abs(skewDeg) >= WORTH_LEVELLING_DEGREES;

/** Box of a line before the page was levelled: turned back about the middle. */
export const levelledLine = (line: OcrLine, { skewDeg, turn }: Attempt, even: Bitmap): OcrLine => {
  if (!isTilted(skewDeg)) return line;
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
