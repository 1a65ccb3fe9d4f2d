import type { PageFacts } from '#domain/page/page-facts.js';
import type { PageText, TextLine } from '#domain/page/page-text.js';

const LETTER = { widthPt: 612, heightPt: 792 };
const LINE_STEP = 0.022;
const BODY_PT = 10;

export type LineLike = string | (Partial<TextLine> & { text: string });

/** A page of lines one under another from the top, ten-point type on Letter unless a line says otherwise. */
export const buildPage = (lines: readonly LineLike[], page: Partial<Omit<PageText, 'lines'>> = {}): PageText => ({
  origin: lines.length === 0 ? 'none' : 'layer',
  ...LETTER,
  lines: lines.map((line, index) => {
    const given = typeof line === 'string' ? { text: line } : line;
    const sizePt = given.sizePt ?? BODY_PT;
    const width = Math.min(0.8, (given.text.length * sizePt * 0.5) / LETTER.widthPt);
    return { x: 0.1, y: 0.06 + index * LINE_STEP, w: width, h: (sizePt * 1.2) / LETTER.heightPt, sizePt, ...given };
  }),
  ...page,
});

/** The same page as if recognised from a picture. */
export const recognisedPage = (lines: readonly LineLike[], confidence = 0.9): PageText =>
  buildPage(lines, { origin: 'ocr', ocr: { engine: 'tesseract', confidence } });

/** The facts a classifier reads, for page 1 without flags unless given. */
export const buildFacts = (facts: Partial<Pick<PageFacts, 'page' | 'flags' | 'quality'>> = {}) => ({
  page: 1,
  flags: [],
  quality: null,
  ...facts,
});
