import { type PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import type { PagePicture, WriterPage } from '#ports/document-writer/document-writer.js';
import { type EmbeddedBitmap, embedBitmap } from './bitmap.js';
import { invisibleText, registerInvisibleFont } from './invisible-text.js';

const LETTER = { widthPt: 612, heightPt: 792 };
const DPI_UNKNOWN = 150;
const POINTS_PER_INCH = 72;

interface Sheet {
  widthPt: number;
  heightPt: number;
  rotationDeg: number;
}

const addSheet = (document: PDFDocument, sheet: Sheet, resources: Record<string, unknown>, content: string): void => {
  const page = document.addPage([sheet.widthPt, sheet.heightPt]);
  const { context } = document;
  page.node.set(PDFName.of('Resources'), context.obj(resources as Parameters<typeof context.obj>[0] & object));
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  if (sheet.rotationDeg !== 0) page.node.set(PDFName.of('Rotate'), PDFNumber.of(sheet.rotationDeg));
};

const fill = ({ widthPt, heightPt }: Sheet): string => `q ${widthPt} 0 0 ${heightPt} 0 0 cm /DyPicture Do Q`;

const sizeOf = ({ widthPx, heightPx }: EmbeddedBitmap) => ({
  widthPt: (widthPx / DPI_UNKNOWN) * POINTS_PER_INCH,
  heightPt: (heightPx / DPI_UNKNOWN) * POINTS_PER_INCH,
});

/** A page that is a submitted picture, at its own resolution, turned upright. */
export const addImagePage = async (
  document: PDFDocument,
  bytes: Uint8Array,
  mediaType: string,
  plan: WriterPage,
): Promise<void> => {
  const picture = await embedBitmap(document, bytes, mediaType, plan.sourcePage);
  const upright = plan.widthPt > 0 ? plan : sizeOf(picture);
  const lies = plan.rotationDeg % 180 === 90 && plan.widthPt > 0;
  const sheet = {
    widthPt: lies ? upright.heightPt : upright.widthPt,
    heightPt: lies ? upright.widthPt : upright.heightPt,
    rotationDeg: plan.rotationDeg,
  };
  addSheet(document, sheet, { XObject: { DyPicture: picture.ref } }, fill(sheet));
};

/** A page rebuilt from how it looked when it was drawn, with its words unseen behind the picture. */
export const addRebuiltPage = async (
  document: PDFDocument,
  { bytes, mediaType, text }: PagePicture,
  plan: WriterPage,
): Promise<void> => {
  const picture = await embedBitmap(document, bytes, mediaType);
  const { widthPt, heightPt } = plan.widthPt > 0 ? plan : sizeOf(picture);
  const sheet = { widthPt, heightPt, rotationDeg: 0 };
  const resources = { XObject: { DyPicture: picture.ref }, Font: { DyText: registerInvisibleFont(document.context) } };
  addSheet(document, sheet, resources, `${fill(sheet)}\n${invisibleText(text, widthPt, heightPt)}`);
};

/** Stands for a page that can be neither copied nor rebuilt, so that no page is missing in silence. */
export const addMissingPage = (document: PDFDocument, plan: WriterPage): void => {
  const sheet = { ...(plan.widthPt > 0 ? plan : LETTER), rotationDeg: 0 };
  const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' };
  const words = `BT /F 12 Tf 36 ${(sheet.heightPt / 2).toFixed(2)} Td (Page ${plan.sourcePage} of the source can not be shown.) Tj ET`;
  addSheet(document, sheet, { Font: { F: document.context.obj(font) } }, words);
};
