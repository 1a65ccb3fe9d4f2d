import { deflateSync } from 'node:zlib';
import { firstExtra, handmadePdf, line, packed, pagesPdf } from './handmade-pdf.js';

const MB = 1024 * 1024;
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const leaf = (parent: number, content: number): string =>
  `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`;

/** A page that any reader can read: a bad page stands between two of these. */
const neighbour = (name: string) => ({
  content: Array.from(
    { length: 12 },
    (_, row) => `BT /F1 12 Tf 60 ${700 - row * 20} Td (The ${name} page is plain and says so in line ${row + 1}) Tj ET\n`,
  ).join(''),
});

/** A document without any page. */
export const noPages = (): Buffer => handmadePdf([catalogue, '<< /Type /Pages /Count 0 /Kids [] >>']);

/** One page; the page tree claims `count`. */
export const lyingCount = (count: number): Buffer =>
  handmadePdf([
    catalogue,
    `<< /Type /Pages /Count ${count} /Kids [4 0 R] >>`,
    FONT,
    leaf(2, 5),
    packed('', line('The only page')),
  ]);

/** One page below `depth` nested nodes of the page tree. */
export const deepPageTree = (depth: number): Buffer => {
  const nodes = Array.from({ length: depth }, (_, at) => {
    const child = at === depth - 1 ? 4 : 6 + at + 1;
    const parent = at === 0 ? 2 : 6 + at - 1;
    return `<< /Type /Pages /Parent ${parent} 0 R /Count 1 /Kids [${child} 0 R] >>`;
  });
  const root = '<< /Type /Pages /Count 1 /Kids [6 0 R] >>';
  return handmadePdf([catalogue, root, FONT, leaf(5 + depth, 5), packed('', line('A page in the deep')), ...nodes]);
};

/** A page tree that holds nothing but itself. */
export const endlessPageTree = (): Buffer =>
  handmadePdf([
    catalogue,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Pages /Parent 3 0 R /Count 1 /Kids [3 0 R] >>',
  ]);

/** A page tree whose second node is its own child. */
export const loopingPageTree = (): Buffer =>
  handmadePdf([
    catalogue,
    '<< /Type /Pages /Count 2 /Kids [4 0 R 6 0 R] >>',
    FONT,
    leaf(2, 5),
    packed('', line('A page beside a loop')),
    '<< /Type /Pages /Parent 6 0 R /Count 1 /Kids [6 0 R] >>',
  ]);

/** A page of this box, in the words of a page dictionary, between two plain ones. */
export const oddBox = (box: string): Buffer =>
  pagesPdf([neighbour('first'), { content: line('A page of an odd size'), box }, neighbour('third')]);

/** The second page's content unpacks to `megabytes` of blanks. */
export const contentBomb = (megabytes: number): Buffer =>
  pagesPdf([neighbour('first'), { content: Buffer.alloc(megabytes * MB, ' ') }, neighbour('third')]);

/** The second page draws a form whose content is packed twice: a few kilobytes become `megabytes`. */
export const nestedBomb = (megabytes: number): Buffer => {
  const stream = deflateSync(deflateSync(Buffer.alloc(megabytes * MB, ' ')));
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 612 792]';
  const page = { content: '/Bomb Do', resources: `/XObject << /Bomb ${firstExtra(3)} 0 R >>` };
  const bomb = { entries: `${form} /Filter [/FlateDecode /FlateDecode]`, stream };
  return pagesPdf([neighbour('first'), page, neighbour('third')], [bomb]);
};

/** The second page shows a picture of `side` by `side` pixels; `bits` a pixel are there, or next to none. */
export const pictureBomb = (side: number, colour: '/DeviceRGB' | '/DeviceGray', whole: boolean): Buffer => {
  const bits = colour === '/DeviceGray' ? 1 : 8;
  const data = whole ? Buffer.alloc(Math.ceil((side * bits) / 8) * side) : Buffer.alloc(1_000);
  const picture = packed(
    `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace ${colour} /BitsPerComponent ${bits}`,
    data,
  );
  const page = { content: 'q 612 0 0 792 0 0 cm /Bomb Do Q', resources: `/XObject << /Bomb ${firstExtra(3)} 0 R >>` };
  return pagesPdf([neighbour('first'), page, neighbour('third')], [picture]);
};

/** The second page draws a form that draws itself. */
export const recursiveForm = (): Buffer => {
  const own = firstExtra(3);
  const form = packed(
    `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /Me ${own} 0 R >> >>`,
    '/Me Do /Me Do',
  );
  const page = { content: '/Me Do', resources: `/XObject << /Me ${own} 0 R >>` };
  return pagesPdf([neighbour('first'), page, neighbour('third')], [form]);
};

/** The second page draws a form that draws another ten times, and so on: `levels` deep, ten to that power fills. */
export const formAvalanche = (levels: number): Buffer => {
  const first = firstExtra(3);
  const forms = Array.from({ length: levels }, (_, level) => {
    const below = `/Resources << /XObject << /Next ${first + level + 1} 0 R >> >>`;
    const last = level === levels - 1;
    return packed(
      `/Type /XObject /Subtype /Form /BBox [0 0 612 792] ${last ? '' : below}`,
      last ? '0 0 m 612 0 l 612 792 l 0 792 l h f\n' : '/Next Do\n'.repeat(10),
    );
  });
  const page = { content: '/Next Do', resources: `/XObject << /Next ${first} 0 R >>` };
  return pagesPdf([neighbour('first'), page, neighbour('third')], forms);
};

/** The second page fills the whole sheet again and again. */
export const slowPage = (fills: number): Buffer => {
  const fill = '0 0 m 612 0 l 612 792 l 0 792 l h 306 396 100 100 re f*\n';
  return pagesPdf([neighbour('first'), { content: fill.repeat(fills) }, neighbour('third')]);
};

/** The file's objects lie in an object stream that unpacks to `megabytes`. */
export const objectStreamBomb = (megabytes: number): Buffer => {
  const bomb = packed('/Type /ObjStm /N 1 /First 4', Buffer.concat([Buffer.from('9 0 '), Buffer.alloc(megabytes * MB, ' ')]));
  return handmadePdf([
    catalogue,
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    FONT,
    leaf(2, 5),
    packed('', line('A page beside a heavy object stream')),
    bomb,
  ]);
};

/** `count` pages that share one small content. */
export const manyPages = (count: number): Buffer => {
  const kids = Array.from({ length: count }, (_, index) => `${5 + index} 0 R`).join(' ');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Contents 4 0 R >>';
  return handmadePdf([
    catalogue,
    `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
    FONT,
    packed('', 'n'),
    ...Array.from({ length: count }, () => page),
  ]);
};

/** Plain pages: the good source beside a bad one. */
export const plainPdf = (pages: number): Buffer =>
  pagesPdf(Array.from({ length: pages }, (_, index) => neighbour(`number ${index + 1}`)));
