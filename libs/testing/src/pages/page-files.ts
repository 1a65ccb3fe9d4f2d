import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, StandardFonts, setTextRenderingMode, TextRenderingMode } from 'pdf-lib';

const LETTER: [number, number] = [612, 792];

/** A page of lines set in type. */
export interface DigitalPage {
  lines: string[];
  /** The page's own /Rotate. */
  rotate?: number;
}

/** A PDF of pages set in type. */
export const digitalPdf = async (pages: DigitalPage[]): Promise<Uint8Array> => (await digitalDocument(pages)).save();

/** The same, protected (AES-256). Without a user password anyone may open it and nobody may print. */
export const protectedPdf = async (pages: DigitalPage[], passwords: { user?: string; owner: string }): Promise<Uint8Array> => {
  const document = await digitalDocument(pages);
  document.encrypt({ ownerPassword: passwords.owner, userPassword: passwords.user ?? '', permissions: {} });
  return document.save();
};

const digitalDocument = async (pages: DigitalPage[]): Promise<PDFDocument> => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const { lines, rotate } of pages) {
    const page = document.addPage(LETTER);
    if (rotate) page.setRotation(degrees(rotate));
    for (const [index, line] of lines.entries()) page.drawText(line, { x: 60, y: 720 - index * 16, size: 11, font });
  }
  return document;
};

export interface ScannedPage {
  /** PNG that fills the page. */
  picture: Uint8Array;
  /** Invisible words over it, as a scanner's own recognition leaves them. */
  layer?: string[];
  /** Visible words stamped on it. */
  stamp?: string;
}

/** A PDF of scans. */
export const scannedPdf = async (pages: ScannedPage[]): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const { picture, layer, stamp } of pages) {
    const image = await document.embedPng(picture);
    const page = document.addPage(image.width > image.height ? [LETTER[1], LETTER[0]] : LETTER);
    const { width, height } = page.getSize();
    page.drawImage(image, { x: 0, y: 0, width, height });
    if (stamp) page.drawText(stamp, { x: 40, y: 20, size: 9, font });
    if (!layer) continue;
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    for (const [index, line] of layer.entries()) page.drawText(line, { x: 60, y: 700 - index * 16, size: 11, font });
  }
  return document.save();
};

/** A form whose fields hold these values. */
export const filledForm = async (values: Record<string, string>): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const page = document.addPage(LETTER);
  const form = document.getForm();
  Object.entries(values).forEach(([name, value], index) => {
    const field = form.createTextField(name);
    field.setText(value);
    field.addToPage(page, { x: 60, y: 700 - index * 40, width: 300, height: 22 });
  });
  return document.save();
};

/**
 * A PDF whose second of three pages keeps any engine busy for long: `shapes` filled areas over the whole page. The other
 * two pages are plain.
 */
export const slowPdf = (shapes: number): Uint8Array => {
  const plain = (text: string) => `BT /F1 12 Tf 60 700 Td (${text}) Tj ET`;
  const shape = '0 0 m 612 0 l 612 792 l 0 792 l h 306 396 100 100 re f*\n';
  return rawPdf([plain('The first page is plain'), shape.repeat(shapes), plain('The third page is plain')]);
};

/** A PDF of these content streams, compressed; its page tree claims `count` pages. */
export const rawPdf = (contents: string[], count: number = contents.length): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const add = (body: Buffer | string) => {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(Buffer.from(`${offsets.length} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'));
  };
  const kids = contents.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${count} /Kids [${kids}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  contents.forEach((content, index) => {
    const packed = deflateSync(content);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    );
    add(
      Buffer.concat([
        Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
        packed,
        Buffer.from('\nendstream'),
      ]),
    );
  });
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
};
