import type { QuarterTurn, TextRun } from '#ports/page-engine/page-reader.js';
import { type Box, type PageSize, pageSpace } from './page-space.js';
import { floatsAt, type Pdfium, withBytes } from './pdfium.js';

const FONT_NAME_BYTES = 128;
const SCRATCH_BYTES = 32 + FONT_NAME_BYTES;
/** More characters than this on one page is an attack or a data dump; the first ones tell what it is. */
const MAX_CHARACTERS = 200_000;

interface Letter extends Box {
  character: string;
  sizePt: number;
  direction: QuarterTurn;
}

/** Words of a page by PDFium: letters that follow each other without a gap, a turn or another size are one run. */
export const runsOf = (pdfium: Pdfium, page: number, size: PageSize): TextRun[] => {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    return withBytes(pdfium, SCRATCH_BYTES, (scratch) => collect(pdfium, page, text, size, scratch));
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
};

const collect = (pdfium: Pdfium, page: number, text: number, size: PageSize, scratch: number): TextRun[] => {
  const toPage = pageSpace(pdfium, page, size);
  const pageTurn = pdfium._FPDFPage_GetRotation(page) & 3;
  const runs: TextRun[] = [];
  let run: TextRun | null = null;
  const count = Math.min(pdfium._FPDFText_CountChars(text), MAX_CHARACTERS);
  for (let index = 0; index < count; index += 1) {
    const code = pdfium._FPDFText_GetUnicode(text, index);
    if (code <= 0x20 || code === 0xfffe) {
      run = null;
      continue;
    }
    if (!pdfium._FPDFText_GetLooseCharBox(text, index, scratch)) continue;
    const [left, top, right, bottom] = floatsAt(pdfium, scratch, 4) as [number, number, number, number];
    const letter: Letter = {
      character: String.fromCodePoint(Math.min(code, 0x10ffff)),
      ...toPage(left, Math.min(top, bottom), right, Math.max(top, bottom)),
      sizePt: sizeOf(pdfium, text, index, scratch),
      direction: quarterOf(pdfium._FPDFText_GetCharAngle(text, index), pageTurn),
    };
    if (run && follows(run, letter)) extend(run, letter);
    else {
      run = startRun(letter, fontOf(pdfium, text, index, scratch));
      runs.push(run);
    }
  }
  return runs;
};

/** The angle is counter-clockwise in radians in PDF space; the page adds its own clockwise turns. */
const quarterOf = (radians: number, pageTurn: number): QuarterTurn => {
  const quarter = Math.round(-radians / (Math.PI / 2)) + pageTurn;
  return ((((quarter % 4) + 4) % 4) * 90) as QuarterTurn;
};

const sizeOf = (pdfium: Pdfium, text: number, index: number, scratch: number): number => {
  const size = pdfium._FPDFText_GetFontSize(text, index);
  if (!pdfium._FPDFText_GetMatrix(text, index, scratch)) return size;
  const [, , c, d] = floatsAt(pdfium, scratch, 4) as [number, number, number, number];
  return size * (Math.hypot(c, d) || 1);
};

const fontOf = (pdfium: Pdfium, text: number, index: number, scratch: number): string | undefined => {
  const name = scratch + 32;
  const bytes = pdfium._FPDFText_GetFontInfo(text, index, name, FONT_NAME_BYTES, scratch);
  if (bytes <= 1 || bytes > FONT_NAME_BYTES) return undefined;
  return new TextDecoder().decode(pdfium.HEAPU8.slice(name, name + bytes - 1));
};

const startRun = ({ character, x, y, w, h, sizePt, direction }: Letter, font: string | undefined): TextRun => ({
  text: character,
  x,
  y,
  w,
  h,
  sizePt,
  direction,
  ...(font === undefined ? {} : { font }),
});

const follows = (run: TextRun, letter: Letter): boolean => {
  if (run.direction !== letter.direction || Math.abs(run.sizePt - letter.sizePt) > 0.2 * run.sizePt) return false;
  const slack = 0.3 * letter.sizePt;
  return run.direction === 0 || run.direction === 180
    ? Math.abs(run.y - letter.y) < slack && gap(run.x, run.w, letter.x, letter.w) < slack
    : Math.abs(run.x - letter.x) < slack && gap(run.y, run.h, letter.y, letter.h) < slack;
};

const gap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.max(start, otherStart) - Math.min(start + length, otherStart + otherLength);

const extend = (run: TextRun, letter: Letter): void => {
  const right = Math.max(run.x + run.w, letter.x + letter.w);
  const bottom = Math.max(run.y + run.h, letter.y + letter.h);
  run.text += letter.character;
  run.x = Math.min(run.x, letter.x);
  run.y = Math.min(run.y, letter.y);
  run.w = right - run.x;
  run.h = bottom - run.y;
};
