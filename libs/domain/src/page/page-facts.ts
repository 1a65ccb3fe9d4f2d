import { z } from 'zod';

/** Quality figures of a page's picture, measured upright. */
export const pageQuality = z.object({
  /** Share of inked pixels, 0..1; null where the page was not drawn. */
  inkRatio: z.number().nullable(),
  /** Clockwise turn applied, on top of the file's own /Rotate, to bring the page upright. */
  rotationDeg: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Tilt left after turning, in degrees; positive is clockwise. */
  skewDeg: z.number(),
  /** Variance of the Laplacian of the grey picture at 110 dpi; under about 60 reads as blurred; null where it was not drawn. */
  sharpness: z.number().nullable(),
  /** Resolution of the largest picture on the page, null where there is none. */
  effectiveDpi: z.number().nullable(),
  /** Share of the page covered by pictures, 0..1; null where its words told enough. */
  imageCoverage: z.number().nullable(),
});
export type PageQuality = z.infer<typeof pageQuality>;

/** What is the same on two pages when they are copies of each other. */
export const pageHashes = z.object({
  /** sha256 (hex) of the page's content: normalised words and picture. Equal means identical. */
  content: z.string(),
  /** 64-bit difference hash (hex) of the upright picture; few differing bits mean look-alikes. Null when never drawn. */
  perceptual: z.string().nullable(),
});
export type PageHashes = z.infer<typeof pageHashes>;

export const pageFlag = z.enum([
  'blank',
  'rotated',
  'skewed',
  'blurred',
  'low-resolution',
  'junk-text-layer',
  'duplicate',
  'render-failed',
  'ocr-failed',
  'fallback-engine',
  'incomplete',
]);
export type PageFlag = z.infer<typeof pageFlag>;

/** All that rendering learnt of one page, apart from its words (those are in blob storage under `textKey`). */
export const pageFacts = z.object({
  /** Number in the packet, from 1. */
  page: z.number().int().positive(),
  sourceId: z.string(),
  /** Number in its source, from 1. */
  sourcePage: z.number().int().positive(),
  /** Size of the upright page in points. */
  widthPt: z.number(),
  heightPt: z.number(),
  text: z.enum(['layer', 'ocr', 'none']),
  /** Blob key of the page's PageText as JSON. */
  textKey: z.string().nullable(),
  /** Blob key of the upright picture, where one was made. */
  imageKey: z.string().nullable(),
  quality: pageQuality.nullable(),
  hashes: pageHashes.nullable(),
  flags: z.array(pageFlag),
  /** Engine that read the page: `pdfjs`, `pdfium`, `image`. */
  engine: z.string(),
  /** CPU spent on the page, in milliseconds. */
  cpuMs: z.number(),
});
export type PageFacts = z.infer<typeof pageFacts>;
