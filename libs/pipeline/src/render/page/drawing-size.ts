import type { PageStructure } from '#ports/page-engine/page-reader.js';
import type { PageBox } from './upright.js';

const POINTS_PER_INCH = 72;
/** Resolution at which print of 7 points is recognised; more takes longer and reads no better (docs/adr). */
export const OCR_DPI = 150;
/** Letter at 150 dpi: the pixels that a page of any declared size should come to. */
const PAGE_PX = 1650;
const LARGEST_PX = 2600;
const SMALL_PAGE_INCHES = 7;
const MAX_DPI = 300;

/** Resolution of the largest picture on the page, in pixels per inch of the declared size; null where there is none. */
export const pictureDpi = (structure: PageStructure | null): number | null => {
  const largest = structure?.pictures.reduce<PageStructure['pictures'][number] | null>(
    (best, picture) => (best === null || picture.w * picture.h > best.w * best.h ? picture : best),
    null,
  );
  if (!largest) return null;
  const across = (largest.widthPx / largest.w) * POINTS_PER_INCH;
  const turned = (largest.heightPx / largest.w) * POINTS_PER_INCH;
  const fits = Math.abs(largest.widthPx / largest.heightPx - largest.w / largest.h);
  const fitsTurned = Math.abs(largest.heightPx / largest.widthPx - largest.w / largest.h);
  return fitsTurned < fits ? turned : across;
};

/**
 * Pixels per inch to recognise a page at. Declared sizes mislead: some files take one pixel for one point, cards are small
 * and finely scanned, plans are huge; what counts is the pixels that the page really holds.
 */
export const recognitionDpi = ({ widthPt, heightPt }: PageBox, structure: PageStructure | null): number => {
  const inches = Math.max(widthPt, heightPt) / POINTS_PER_INCH;
  const native = pictureDpi(structure);
  if (inches < SMALL_PAGE_INCHES && native) return Math.min(MAX_DPI, Math.max(OCR_DPI, Math.min(native, PAGE_PX / inches)));
  const dpi = Math.min(OCR_DPI, LARGEST_PX / inches);
  return native ? Math.max(Math.min(dpi, native), Math.min(OCR_DPI, PAGE_PX / inches)) : dpi;
};

/** Resolution of a page's picture against the paper it stands for: a page that is too large to be paper counts as Letter. */
export const effectiveDpi = ({ widthPt, heightPt }: PageBox, structure: PageStructure | null): number | null => {
  const native = pictureDpi(structure);
  if (native === null) return null;
  const inches = Math.max(widthPt, heightPt) / POINTS_PER_INCH;
  return Math.round(inches > 17.5 ? (native * inches) / 11 : native);
};

/** Pixels per inch at which the longer side of a page has this many pixels. */
export const dpiOfLongerSide = ({ widthPt, heightPt }: PageBox, pixels: number): number =>
  (pixels / Math.max(widthPt, heightPt)) * POINTS_PER_INCH;
