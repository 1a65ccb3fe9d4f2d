import type { TextRun } from '#ports/page-engine/page-reader.js';
import type { Matrix } from './text-runs.js';

/** The parts of a pdf.js annotation that carry words; pdf.js types them loosely. */
interface AnnotationWords {
  subtype?: string;
  rect?: number[];
  hidden?: boolean;
  noView?: boolean;
  password?: boolean;
  fieldType?: string;
  fieldValue?: unknown;
  multiLine?: boolean;
  textContent?: string[];
  contentsObj?: { str?: string };
  defaultAppearanceData?: { fontSize?: number };
}

const SINGLE_LINE_PT = 12;

/** Values of form fields and the text of notes drawn on the page, as runs in place: pdf.js leaves them out of the text. */
export const annotationRuns = (annotations: readonly unknown[], toPage: Matrix): TextRun[] =>
  annotations.flatMap((annotation) => runsOf(annotation as AnnotationWords, toPage));

const runsOf = (annotation: AnnotationWords, toPage: Matrix): TextRun[] => {
  if (annotation.hidden || annotation.noView || !annotation.rect) return [];
  const lines = wordsOf(annotation).filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  const box = placeRect(annotation.rect, toPage);
  const given = annotation.defaultAppearanceData?.fontSize ?? 0;
  const sizePt = given > 0 ? given : Math.min(SINGLE_LINE_PT, (box.h / lines.length) * 0.7);
  const step = Math.min(box.h / lines.length, sizePt * 1.3);
  return lines.map((text, index) => ({
    text,
    x: box.x + 2,
    y: lines.length === 1 && !annotation.multiLine ? box.y + Math.max(0, (box.h - sizePt) / 2) : box.y + index * step,
    w: Math.min(box.w, text.length * sizePt * 0.5),
    h: sizePt,
    sizePt,
    direction: 0 as const,
  }));
};

const wordsOf = (annotation: AnnotationWords): string[] => {
  if (annotation.subtype === 'Widget') return annotation.password ? [] : fieldWords(annotation);
  if (annotation.textContent?.length) return annotation.textContent;
  return annotation.subtype === 'FreeText' ? linesOf(annotation.contentsObj?.str ?? '') : [];
};

const fieldWords = ({ fieldType, fieldValue, textContent }: AnnotationWords): string[] => {
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return [];
  if (textContent?.length) return textContent;
  if (Array.isArray(fieldValue)) return fieldValue.filter((value): value is string => typeof value === 'string');
  return typeof fieldValue === 'string' ? linesOf(fieldValue) : [];
};

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

const placeRect = (rect: number[], toPage: Matrix) => {
  const [a, b, c, d, e, f] = toPage as [number, number, number, number, number, number];
  const [x1, y1, x2, y2] = rect as [number, number, number, number];
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return { x: Math.min(...xs), y: Math.min(...ys), w: Math.abs(xs[0]! - xs[1]!), h: Math.abs(ys[0]! - ys[1]!) };
};
