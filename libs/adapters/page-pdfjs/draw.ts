import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { Bitmap, DrawRequest } from '#ports/page-engine/page-reader.js';
import { loadCanvas } from './canvas.js';
import type { Guard } from './guard.js';

const POINTS_PER_INCH = 72;

type RenderParameters = Parameters<PDFPageProxy['render']>[0];

/** Draws a page on a white canvas. Canvas work is deferred: reading the pixels is part of the drawing. */
export const drawPage = async (page: PDFPageProxy, { dpi, maxPixels, colour }: DrawRequest, guarded: Guard): Promise<Bitmap> => {
  const { createCanvas } = loadCanvas();
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(dpi / POINTS_PER_INCH, Math.sqrt(maxPixels / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  const parameters = { canvas: null, canvasContext: context, viewport } as unknown as RenderParameters;
  await guarded(page.render(parameters).promise);
  const { data } = context.getImageData(0, 0, width, height);
  const rgba = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return colour ? { width, height, channels: 4, data: rgba } : { width, height, channels: 1, data: greyOf(rgba) };
};

/** Luma of RGBA pixels (ITU-R BT.601). */
const greyOf = (rgba: Uint8Array): Uint8Array => {
  const grey = new Uint8Array(rgba.length / 4);
  for (let to = 0, from = 0; to < grey.length; to += 1, from += 4)
    grey[to] = (rgba[from]! * 77 + rgba[from + 1]! * 150 + rgba[from + 2]! * 29) >> 8;
  return grey;
};
