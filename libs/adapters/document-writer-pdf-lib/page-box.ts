import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject, type PDFPageLeaf } from 'pdf-lib';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const LETTER: Box = { x: 0, y: 0, width: 612, height: 792 };

export const numberOf = (object: PDFObject | undefined): number | null =>
  object instanceof PDFNumber ? object.asNumber() : null;

export const numbersOf = (dict: PDFDict, key: string): number[] | null => {
  const array = dict.lookup(PDFName.of(key));
  if (!(array instanceof PDFArray)) return null;
  const numbers = Array.from({ length: array.size() }, (_, i) => numberOf(array.lookup(i)));
  return numbers.every((n) => n !== null) ? numbers : null;
};

/** A rectangle by any two opposite corners. */
export const rectangleOf = (dict: PDFDict, key: string): Box | null => {
  const corners = numbersOf(dict, key);
  if (corners?.length !== 4) return null;
  const [x1, y1, x2, y2] = corners as [number, number, number, number];
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
};

const overlapOf = (a: Box, b: Box): Box => {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x, y, width: Math.min(a.x + a.width, b.x + b.width) - x, height: Math.min(a.y + a.height, b.y + b.height) - y };
};

/** The part of the page that is shown: the crop box within the media box. Inherited boxes must be on the page already. */
export const visibleBox = (page: PDFPageLeaf): Box => {
  const media = rectangleOf(page, 'MediaBox') ?? LETTER;
  const crop = rectangleOf(page, 'CropBox');
  if (!crop) return media;
  const overlap = overlapOf(media, crop);
  return overlap.width > 0 && overlap.height > 0 ? overlap : media;
};

export const quarterTurns = (page: PDFPageLeaf): number => {
  const degrees = numberOf(page.lookup(PDFName.of('Rotate'))) ?? 0;
  return degrees % 90 === 0 ? (((degrees % 360) + 360) % 360) / 90 : 0;
};
