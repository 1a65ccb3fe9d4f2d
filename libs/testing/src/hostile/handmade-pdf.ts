import { deflateSync } from 'node:zlib';

/** An object's text, or a stream with the entries of its dictionary apart from /Length. */
export type PdfObject = string | { entries: string; stream: Uint8Array };

const bodyOf = (object: PdfObject): Buffer =>
  typeof object === 'string'
    ? Buffer.from(object, 'latin1')
    : Buffer.concat([
        Buffer.from(`<< ${object.entries} /Length ${object.stream.length} >>\nstream\n`, 'latin1'),
        object.stream,
        Buffer.from('\nendstream', 'latin1'),
      ]);

/** A file of these objects, numbered from 1; the first is the catalogue. Offsets are right, whatever the objects say. */
export const handmadePdf = (objects: PdfObject[], trailer = ''): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n`));
    add(bodyOf(object));
    add(Buffer.from('\nendobj\n'));
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>`;
  return Buffer.concat([...parts, Buffer.from(`${table}\nstartxref\n${length}\n%%EOF\n`)]);
};

export const packed = (entries: string, content: string | Uint8Array): PdfObject => ({
  entries: `${entries} /Filter /FlateDecode`,
  stream: deflateSync(content),
});

export const line = (text: string): string => `BT /F1 12 Tf 60 700 Td (${text}) Tj ET\n`;

export interface HandmadePage {
  content: string | Uint8Array;
  /** Entries of the page's dictionary in place of a Letter media box. */
  box?: string;
  /** Entries of the page's resources besides the font /F1. */
  resources?: string;
}

/** Number of the first object that is free for `extra` where a file has this many pages. */
export const firstExtra = (pages: number): number => 4 + pages * 2;

/** A file of these pages; `extra` objects follow, so that resources can name them from `firstExtra` on. */
export const pagesPdf = (pages: HandmadePage[], extra: PdfObject[] = []): Buffer => {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  return handmadePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap(({ content, box = '/MediaBox [0 0 612 792]', resources = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R ${box} /Resources << /Font << /F1 3 0 R >> ${resources} >> /Contents ${5 + index * 2} 0 R >>`,
      packed('', content),
    ]),
    ...extra,
  ]);
};
