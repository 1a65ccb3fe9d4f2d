import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import type { PageStructure, PlacedPicture } from '#ports/page-engine/page-reader.js';
import { loadPdfjs } from './pdfjs.js';
import { type Matrix, multiply } from './text-runs.js';

const INVISIBLE = 3;

export interface StructureContext {
  toPage: Matrix;
  widthPt: number;
  heightPt: number;
}

/** Pictures, shapes and the share of invisible text from the drawing operators of a page. */
export const structureOf = async (list: PDFOperatorList, context: StructureContext): Promise<PageStructure> => {
  const { OPS } = await loadPdfjs();
  // Pictures that are drawn many times over or without pixels of their own: that they are there is all that counts.
  const shapeLike = new Set<number>([
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintSolidColorImageMask,
  ]);
  const pictures: PlacedPicture[] = [];
  const text = { visible: 0, invisible: 0, mode: 0 };
  let shapes = 0;
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  for (let index = 0; index < list.fnArray.length; index += 1) {
    const operator = list.fnArray[index];
    const args = (list.argsArray[index] ?? []) as unknown[];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, args as number[]);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (isMatrix(args[0])) matrix = multiply(matrix, [...args[0]]);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.setTextRenderingMode) text.mode = Number(args[0]);
    else if (operator === OPS.showText) text[text.mode === INVISIBLE ? 'invisible' : 'visible'] += lengthOf(args[0]);
    else if (operator === OPS.constructPath || operator === OPS.shadingFill) shapes += 1;
    else if (shapeLike.has(operator ?? -1)) shapes += 1;
    else if (
      operator === OPS.paintImageXObject ||
      operator === OPS.paintInlineImageXObject ||
      operator === OPS.paintImageMaskXObject
    ) {
      const picture = placed(matrix, args, context);
      if (picture) pictures.push(picture);
    }
  }
  const letters = text.visible + text.invisible;
  return { pictures, shapes, invisibleText: letters === 0 ? null : text.invisible / letters };
};

const isMatrix = (value: unknown): value is ArrayLike<number> & Iterable<number> =>
  typeof value === 'object' && value !== null && (value as { length?: unknown }).length === 6;

const lengthOf = (glyphs: unknown): number => (Array.isArray(glyphs) ? glyphs.length : 0);

/** A picture fills the unit square of its space; its size in pixels comes with the operator. */
const placed = (matrix: Matrix, args: unknown[], { toPage, widthPt, heightPt }: StructureContext): PlacedPicture | null => {
  const [a, b, c, d, e, f] = multiply(toPage, matrix) as [number, number, number, number, number, number];
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const x = Math.max(0, Math.min(...xs));
  const y = Math.max(0, Math.min(...ys));
  const w = Math.min(widthPt, Math.max(...xs)) - x;
  const h = Math.min(heightPt, Math.max(...ys)) - y;
  if (!(w > 0 && h > 0)) return null;
  const inline = args[0] as { width?: number; height?: number } | string;
  const [widthPx, heightPx] = typeof inline === 'string' ? [args[1], args[2]] : [inline?.width, inline?.height];
  return { x, y, w, h, widthPx: Number(widthPx ?? 0), heightPx: Number(heightPx ?? 0) };
};
