import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Bitmap } from '#ports/page-engine/page-reader.js';

const DPI = 150;
const FAMILY = 'Printed';

let registered = false;

/** The font travels with pdf.js: a test machine may have none. */
const registerFont = (): void => {
  if (registered) return;
  const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
  GlobalFonts.registerFromPath(join(fonts, 'LiberationSans-Regular.ttf'), FAMILY);
  registered = true;
};

export interface PrintedPicture {
  lines: string[];
  /** Clockwise turn of the whole page. */
  turn?: 0 | 90 | 180 | 270;
  /** Tilt in degrees, clockwise. */
  tiltDegrees?: number;
  /** Shade of the paper, 255 is white. */
  paper?: number;
  sizePx?: number;
  /** Grain of the paper, in grey levels. */
  grain?: number;
  seed?: number;
  ink?: string;
}

/** A Letter page at 150 dpi as a scanner would see it, as PNG. Equal input gives equal bytes. */
export const printedPicture = (page: PrintedPicture): Buffer => printed(page).toBuffer('image/png');

/** The same as grey pixels. */
export const printedPixels = (page: PrintedPicture): Bitmap => {
  const canvas = printed(page);
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  return { width, height, channels: 1, data: Uint8Array.from({ length: width * height }, (_, index) => data[index * 4]!) };
};

const printed = (page: PrintedPicture) => {
  registerFont();
  const [width, height] = [8.5 * DPI, 11 * DPI];
  const lying = page.turn === 90 || page.turn === 270;
  const canvas = createCanvas(lying ? height : width, lying ? width : height);
  const context = canvas.getContext('2d');
  const paper = page.paper ?? 255;
  context.fillStyle = `rgb(${paper},${paper},${paper})`;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((((page.turn ?? 0) + (page.tiltDegrees ?? 0)) * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  context.fillStyle = page.ink ?? '#111111';
  const size = page.sizePx ?? 24;
  context.font = `${size}px ${FAMILY}`;
  for (const [index, line] of page.lines.entries()) context.fillText(line, 120, 160 + index * size * 1.6);
  if (page.grain) addGrain(context, canvas.width, canvas.height, page.grain, page.seed ?? 1);
  return canvas;
};

type Context = ReturnType<ReturnType<typeof createCanvas>['getContext']>;

const addGrain = (context: Context, width: number, height: number, grain: number, seed: number): void => {
  const pixels = context.getImageData(0, 0, width, height);
  let state = seed >>> 0;
  for (let index = 0; index < pixels.data.length; index += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const shift = ((state >>> 24) / 255 - 0.5) * 2 * grain;
    for (let channel = 0; channel < 3; channel += 1) pixels.data[index + channel] = pixels.data[index + channel]! + shift;
  }
  context.putImageData(pixels, 0, 0);
};
