import type { Bitmap, DrawRequest, OpenPage } from '#ports/page-engine/page-reader.js';
import { allocate, discardPdfium, type Pdfium } from './pdfium.js';
import { structureOf } from './structure.js';
import { runsOf } from './text-runs.js';

const BGRX = 3;
const ANNOTATIONS = 0x01;
const RGB_ORDER = 0x10;
const LIMITED_IMAGE_CACHE = 0x200;
const POINTS_PER_INCH = 72;

/** A page of an open PDFium document. */
export const openPdfiumPage = (pdfium: Pdfium, page: number): OpenPage => {
  const widthPt = pdfium._FPDF_GetPageWidthF(page);
  const heightPt = pdfium._FPDF_GetPageHeightF(page);
  const box = { widthPt, heightPt };
  let open = true;
  return {
    ...box,
    runs: async () => guarded(() => runsOf(pdfium, page, box)),
    structure: async () => guarded(() => structureOf(pdfium, page, box)),
    draw: async (request) => guarded(() => draw(pdfium, page, box, request)),
    release: () => {
      if (open) pdfium._FPDF_ClosePage(page);
      open = false;
    },
  };
};

const guarded = <T>(work: () => T): T => {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'RuntimeError') discardPdfium();
    throw thrown;
  }
};

const draw = (pdfium: Pdfium, page: number, box: { widthPt: number; heightPt: number }, request: DrawRequest): Bitmap => {
  const { width, height } = pixelSize(box, request);
  const stride = width * 4;
  const pixels = allocate(pdfium, stride * height);
  pdfium.HEAPU8.fill(255, pixels, pixels + stride * height);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGRX, pixels, stride);
  try {
    if (bitmap === 0) throw new Error('PDFium made no bitmap');
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS | RGB_ORDER | LIMITED_IMAGE_CACHE);
    const drawn = pdfium.HEAPU8.subarray(pixels, pixels + stride * height);
    return request.colour
      ? { width, height, channels: 4, data: drawn.slice() }
      : { width, height, channels: 1, data: greyOf(drawn) };
  } finally {
    if (bitmap !== 0) pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(pixels);
  }
};

const pixelSize = ({ widthPt, heightPt }: { widthPt: number; heightPt: number }, { dpi, maxPixels }: DrawRequest) => {
  const wished = dpi / POINTS_PER_INCH;
  const scale = Math.min(wished, Math.sqrt(maxPixels / (widthPt * heightPt)));
  return { width: Math.max(1, Math.round(widthPt * scale)), height: Math.max(1, Math.round(heightPt * scale)) };
};

/** Luma of RGBx pixels (ITU-R BT.601). */
const greyOf = (rgbx: Uint8Array): Uint8Array => {
  const grey = new Uint8Array(rgbx.length / 4);
  for (let to = 0, from = 0; to < grey.length; to += 1, from += 4)
    grey[to] = (rgbx[from]! * 77 + rgbx[from + 1]! * 150 + rgbx[from + 2]! * 29) >> 8;
  return grey;
};
