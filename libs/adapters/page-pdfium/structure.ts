import type { PageStructure, PlacedPicture } from '#ports/page-engine/page-reader.js';
import { type PageSize, pageSpace, type ToPage } from './page-space.js';
import { floatsAt, type Pdfium, withBytes } from './pdfium.js';

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
const INVISIBLE = 3;
/** A map may hold millions of shapes; the first ones tell what the page is. */
const MAX_OBJECTS = 20_000;
const MAX_DEPTH = 6;

type Matrix = [number, number, number, number, number, number];

interface Walk {
  pdfium: Pdfium;
  scratch: number;
  toPage: ToPage;
  size: PageSize;
  left: number;
  pictures: PlacedPicture[];
  shapes: number;
  visible: number;
  invisible: number;
}

/** Pictures, shapes and the share of invisible text, from PDFium's list of page objects; nothing is drawn or decoded. */
export const structureOf = (pdfium: Pdfium, page: number, size: PageSize): PageStructure =>
  withBytes(pdfium, 64, (scratch) => {
    const toPage = pageSpace(pdfium, page, size);
    const walk: Walk = { pdfium, scratch, toPage, size, left: MAX_OBJECTS, pictures: [], shapes: 0, visible: 0, invisible: 0 };
    const count = pdfium._FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index += 1) visit(walk, pdfium._FPDFPage_GetObject(page, index), [1, 0, 0, 1, 0, 0], 0);
    // Stamps, notes and fields lie above the page; scans have been delivered as stamps on empty pages.
    walk.shapes += pdfium._FPDFPage_GetAnnotCount(page);
    const text = walk.visible + walk.invisible;
    return { pictures: walk.pictures, shapes: walk.shapes, invisibleText: text === 0 ? null : walk.invisible / text };
  });

const visit = (walk: Walk, object: number, outer: Matrix, depth: number): void => {
  walk.left -= 1;
  if (walk.left < 0 || object === 0) return;
  const type = walk.pdfium._FPDFPageObj_GetType(object);
  if (type === FORM) visitForm(walk, object, outer, depth);
  if (type === PATH || type === SHADING) walk.shapes += 1;
  if (type === TEXT) weighText(walk, object);
  if (type === IMAGE) placePicture(walk, object, outer);
};

const visitForm = (walk: Walk, form: number, outer: Matrix, depth: number): void => {
  const { pdfium, scratch } = walk;
  if (depth >= MAX_DEPTH) {
    // Not looked into, so not nothing either.
    walk.shapes += 1;
    return;
  }
  const inner = pdfium._FPDFPageObj_GetMatrix(form, scratch) ? (floatsAt(pdfium, scratch, 6) as Matrix) : null;
  const matrix = inner ? multiply(outer, inner) : outer;
  const count = pdfium._FPDFFormObj_CountObjects(form);
  for (let index = 0; index < count; index += 1) visit(walk, pdfium._FPDFFormObj_GetObject(form, index), matrix, depth + 1);
};

const weighText = (walk: Walk, text: number): void => {
  const [left, , right] = boundsOf(walk, text);
  const weight = Math.max(0.01, right - left);
  if (walk.pdfium._FPDFTextObj_GetTextRenderMode(text) === INVISIBLE) walk.invisible += weight;
  else walk.visible += weight;
};

const placePicture = (walk: Walk, image: number, outer: Matrix): void => {
  const { pdfium, scratch, size } = walk;
  const [left, bottom, right, top] = mapped(outer, boundsOf(walk, image));
  const box = walk.toPage(left, bottom, right, top);
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  const w = Math.min(size.widthPt, box.x + box.w) - x;
  const h = Math.min(size.heightPt, box.y + box.h) - y;
  if (!(w > 0 && h > 0)) return;
  if (!pdfium._FPDFImageObj_GetImagePixelSize(image, scratch, scratch + 4)) return;
  const view = new DataView(pdfium.HEAPU8.buffer);
  walk.pictures.push({ x, y, w, h, widthPx: view.getUint32(scratch, true), heightPx: view.getUint32(scratch + 4, true) });
};

type Bounds = [number, number, number, number];

const boundsOf = ({ pdfium, scratch }: Walk, object: number): Bounds =>
  pdfium._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
    ? (floatsAt(pdfium, scratch, 4) as Bounds)
    : [0, 0, 0, 0];

const multiply = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * t + c * u + e,
  b * t + d * u + f,
];

const mapped = ([a, b, c, d, e, f]: Matrix, [left, bottom, right, top]: Bounds): Bounds => {
  const xs = [a * left + c * bottom, a * left + c * top, a * right + c * bottom, a * right + c * top].map((x) => x + e);
  const ys = [b * left + d * bottom, b * left + d * top, b * right + d * bottom, b * right + d * top].map((y) => y + f);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
