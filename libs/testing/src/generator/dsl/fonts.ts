import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { StandardFontEmbedder, StandardFonts } from 'pdf-lib';
import type { FontName } from './page.js';

const require = createRequire(import.meta.url);
const pdfjsFonts = join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');
const fontsource = (name: string, subset: string): string =>
  join(dirname(require.resolve(`@fontsource/${name}/package.json`)), 'files', `${name}-${subset}-400-normal.woff2`);

/** The 14 standard fonts of PDF beside the metric-compatible files that the canvas draws with. */
const STANDARD: Record<string, readonly [StandardFonts, string]> = {
  sans: [StandardFonts.Helvetica, 'LiberationSans-Regular.ttf'],
  'sans-bold': [StandardFonts.HelveticaBold, 'LiberationSans-Bold.ttf'],
  'sans-italic': [StandardFonts.HelveticaOblique, 'LiberationSans-Italic.ttf'],
  'sans-bold-italic': [StandardFonts.HelveticaBoldOblique, 'LiberationSans-BoldItalic.ttf'],
  serif: [StandardFonts.TimesRoman, 'FoxitSerif.pfb'],
  'serif-bold': [StandardFonts.TimesRomanBold, 'FoxitSerifBold.pfb'],
  'serif-italic': [StandardFonts.TimesRomanItalic, 'FoxitSerifItalic.pfb'],
  'serif-bold-italic': [StandardFonts.TimesRomanBoldItalic, 'FoxitSerifBoldItalic.pfb'],
  mono: [StandardFonts.Courier, 'FoxitFixed.pfb'],
  'mono-bold': [StandardFonts.CourierBold, 'FoxitFixedBold.pfb'],
  'mono-italic': [StandardFonts.CourierOblique, 'FoxitFixedItalic.pfb'],
  'mono-bold-italic': [StandardFonts.CourierBoldOblique, 'FoxitFixedBoldItalic.pfb'],
};
const CANVAS_ONLY: Record<string, string> = {
  hand: fontsource('caveat', 'latin'),
  script: fontsource('homemade-apple', 'latin'),
  devanagari: fontsource('noto-sans-devanagari', 'devanagari'),
};

export const canvasFamily = (font: FontName): string => `docyard-${font}`;

for (const [name, [, file]] of Object.entries(STANDARD)) {
  GlobalFonts.registerFromPath(join(pdfjsFonts, file), canvasFamily(name as FontName));
}
for (const [name, path] of Object.entries(CANVAS_ONLY)) GlobalFonts.registerFromPath(path, canvasFamily(name as FontName));

/** Handwriting and Hindi exist on pictures only: a digital page shows them in the standard font that this names. */
export function standardFontOf(font: FontName): StandardFonts {
  const known = STANDARD[font];
  if (known) return known[0];
  return font === 'devanagari' ? StandardFonts.Helvetica : StandardFonts.TimesRomanItalic;
}

const widthTables = new Map<FontName, Map<string, number>>();
const ruler = createCanvas(8, 8).getContext('2d');

function measure(font: FontName, char: string): number {
  if (font in STANDARD) return StandardFontEmbedder.for(standardFontOf(font) as never).widthOfTextAtSize(char, 1);
  ruler.font = `100px "${canvasFamily(font)}"`;
  return ruler.measureText(char).width / 100;
}

/** Width of the text in points, without kerning. */
export function textWidth(text: string, font: FontName, size: number): number {
  let table = widthTables.get(font);
  if (!table) {
    table = new Map();
    widthTables.set(font, table);
  }
  let width = 0;
  for (const char of text) {
    let w = table.get(char);
    if (w === undefined) {
      w = measure(font, char);
      table.set(char, w);
    }
    width += w;
  }
  return width * size;
}

/** Greedy line breaking; a word longer than the line is cut. */
export function wrap(text: string, font: FontName, size: number, maxWidth: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ').flatMap((w) => cut(w, font, size, maxWidth))) {
      const longer = line ? `${line} ${word}` : word;
      if (line && textWidth(longer, font, size) > maxWidth) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}

function cut(word: string, font: FontName, size: number, maxWidth: number): string[] {
  if (textWidth(word, font, size) <= maxWidth || word.length < 2) return [word];
  let end = word.length - 1;
  while (end > 1 && textWidth(word.slice(0, end), font, size) > maxWidth) end--;
  return [word.slice(0, end), ...cut(word.slice(end), font, size, maxWidth)];
}
