/** Where a page's words came from: the file's own text layer, optical recognition, or nowhere. */
export type TextOrigin = 'layer' | 'ocr' | 'none';

/** One line as printed. Positions are fractions (0..1) of the upright page, origin at the top left. */
export interface TextLine {
  text: string;
  x: number;
  y: number;
  w: number;
  h: number;
  /** Height of the type in points. */
  sizePt: number;
  /** What the engine tells fonts apart by, a name or measures: equal ones are most likely one font. */
  font?: string;
}

/** The words of one page, in reading order, upright. Kept in blob storage, never in records, jobs or logs. */
export interface PageText {
  origin: TextOrigin;
  /** Size of the upright page in points. */
  widthPt: number;
  heightPt: number;
  lines: TextLine[];
  /** Present when the words were recognised: engine and mean word confidence 0..1. */
  ocr?: { engine: string; confidence: number };
}

export const pageTextOf = (page: PageText): string => page.lines.map((line) => line.text).join('\n');
