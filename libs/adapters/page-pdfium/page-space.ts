import { floatsAt, type Pdfium, withBytes } from './pdfium.js';

export interface PageSize {
  widthPt: number;
  heightPt: number;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Maps a box of PDF space (left, bottom, right, top) to the page as shown, origin at the top left. */
export type ToPage = (left: number, bottom: number, right: number, top: number) => Box;

export const pageSpace = (pdfium: Pdfium, page: number, { widthPt, heightPt }: PageSize): ToPage => {
  const [x0, y0] = origin(pdfium, page);
  const quarter = pdfium._FPDFPage_GetRotation(page) & 3;
  return (left, bottom, right, top) => {
    const [l, b, r, t] = [left - x0, bottom - y0, right - x0, top - y0];
    if (quarter === 1) return { x: b, y: l, w: t - b, h: r - l };
    if (quarter === 2) return { x: widthPt - r, y: b, w: r - l, h: t - b };
    if (quarter === 3) return { x: widthPt - t, y: heightPt - r, w: t - b, h: r - l };
    return { x: l, y: heightPt - t, w: r - l, h: t - b };
  };
};

/** Lower left corner of the visible part of the page (FS_RECTF is left, top, right, bottom). */
const origin = (pdfium: Pdfium, page: number): [number, number] =>
  withBytes(pdfium, 16, (rect) => {
    if (!pdfium._FPDF_GetPageBoundingBox(page, rect)) return [0, 0];
    const [left, top, , bottom] = floatsAt(pdfium, rect, 4) as [number, number, number, number];
    return [left, Math.min(top, bottom)];
  });
