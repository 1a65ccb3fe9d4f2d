import { createCanvas } from '@napi-rs/canvas';
import type { Page } from '../generator/dsl/page.js';
import { drawMark } from '../generator/mark/draw.js';
import { drawPage } from '../generator/render-scan/draw-page.js';
import type { KnownPage } from './known-page.js';

/** A page of words that the server is taught, for tests of the server itself. */
export const wordedPage = (words: string, over: Partial<KnownPage> = {}): KnownPage => ({
  type: 'w2',
  isFirst: true,
  printed: { page: 1, of: 2 },
  markId: null,
  pictureHash: null,
  words: words.split(' '),
  identifiers: [],
  fields: [],
  ...over,
});

/** A Letter page with a few bars and the mark of `id`, as a PNG of this height. */
export function markedPicture(id: number | null, heightPx: number): Buffer {
  const page: Page = { width: 612, height: 792, marks: [] };
  for (let i = 0; i < 12; i++) {
    const w = 180 + ((i * 97) % 240);
    page.marks.push({ kind: 'rect', x: 90, y: 90 + i * 45, w, h: 9, fill: '#222222' });
  }
  if (id !== null) drawMark(page, id);
  const scale = heightPx / page.height;
  const canvas = createCanvas(Math.round(page.width * scale), heightPx);
  const g = canvas.getContext('2d');
  g.fillStyle = '#ffffff';
  g.fillRect(0, 0, canvas.width, canvas.height);
  g.scale(scale, scale);
  drawPage(g, page);
  return canvas.toBuffer('image/png');
}

/** The words of one page as the product sends them. */
export const pageText = (page: number, words: string): string => `### Page ${page}\n<page-text>\n${words}\n</page-text>`;
