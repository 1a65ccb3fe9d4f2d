import { type PDFContext, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';
import type { PageText, TextLine } from '#domain/page/page-text.js';

/** Width of every glyph, in thousandths of the type's size; the lines are stretched to fit their pictures. */
const GLYPH_WIDTH = 500;
/** Share of a line's height below the baseline. */
const DESCENT = 0.2;

const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

/** A font without glyphs whose codes are UTF-16 units: any script can be searched and copied, and nothing is drawn. */
export const registerInvisibleFont = (context: PDFContext): PDFRef => {
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'DocyardInvisible',
      Flags: 5,
      FontBBox: [0, 0, GLYPH_WIDTH, 1000],
      ItalicAngle: 0,
      Ascent: 800,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
    }),
  );
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'DocyardInvisible',
    CIDToGIDMap: 'Identity',
    DW: GLYPH_WIDTH,
    FontDescriptor: descriptor,
  });
  const system = context.obj({ Supplement: 0 });
  system.set(PDFName.of('Registry'), PDFHexString.of(Buffer.from('Adobe').toString('hex')));
  system.set(PDFName.of('Ordering'), PDFHexString.of(Buffer.from('Identity').toString('hex')));
  descendant.set(PDFName.of('CIDSystemInfo'), system);
  const font = { Type: 'Font', Subtype: 'Type0', BaseFont: 'DocyardInvisible', Encoding: 'Identity-H' };
  const unicode = context.register(context.flateStream(TO_UNICODE));
  return context.register(context.obj({ ...font, DescendantFonts: [context.register(descendant)], ToUnicode: unicode }));
};

const codesOf = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');

const drawLine = ({ text, x, y, w, h }: TextLine, widthPt: number, heightPt: number): string[] => {
  if (text === '' || w <= 0 || h <= 0) return [];
  const size = h * heightPt;
  const stretch = (100 * w * widthPt) / ((text.length * size * GLYPH_WIDTH) / 1000);
  const baseline = heightPt * (1 - y - h) + size * DESCENT;
  const place = `1 0 0 1 ${(x * widthPt).toFixed(2)} ${baseline.toFixed(2)} Tm`;
  return [`/DyText ${size.toFixed(2)} Tf ${stretch.toFixed(2)} Tz ${place} <${codesOf(text)}> Tj`];
};

/** Content that lays the words, unseen (text rendering mode 3), where they stand in the picture. */
export const invisibleText = (text: PageText, widthPt: number, heightPt: number): string =>
  ['BT 3 Tr', ...text.lines.flatMap((line) => drawLine(line, widthPt, heightPt)), 'ET'].join('\n');
