import { z } from 'zod';
import { documentStatus } from '../packet/document.js';

const page = z.number().int().positive();

/** Where a page lies that is in no document. `copy`: a person set it aside as a copy; `lost`: it could not be decided. */
export const apartPlace = z.enum(['blank', 'separator', 'copy', 'lost']);
export type ApartPlace = z.infer<typeof apartPlace>;

export const apartPage = z.object({
  page,
  place: apartPlace,
  /** Of a copy: the page that it copies, where the person named it. */
  of: page.nullable(),
  /** Who put it there; empty: the machine did. */
  decidedBy: z.array(z.string()),
});
export type ApartPage = z.infer<typeof apartPage>;

export const correction = z.object({ value: z.string(), page, by: z.string() });
export type Correction = z.infer<typeof correction>;

export const arrangedDocument = z.object({
  id: z.string(),
  type: z.string(),
  /** In the document's own order. */
  pages: z.array(page).min(1),
  /** Persons whose decision on type, extent and fields stands as it is; empty: the machine's. */
  decidedBy: z.array(z.string()),
  /** What the machine thought of it; of no weight once a person has decided. */
  machineStatus: documentStatus,
  rejection: z.object({ reason: z.string() }).nullable(),
  corrections: z.record(z.string(), correction),
});
export type ArrangedDocument = z.infer<typeof arrangedDocument>;

export const waiver = z.object({
  /** Of a rule or requirement, or of an exception. */
  of: z.enum(['rule', 'exception']),
  /** The rule's id, or the exception's key (`exceptionKey`). */
  id: z.string(),
  /** Personal data may stand in it: in no log and in no audit record. */
  reason: z.string(),
  decidedBy: z.array(z.string()).min(1),
});
export type Waiver = z.infer<typeof waiver>;

export const documentRequest = z.object({ type: z.string(), note: z.string(), by: z.string() });
export type DocumentRequest = z.infer<typeof documentRequest>;

export const turn = z.union([z.literal(90), z.literal(180), z.literal(270)]);

/**
 * A packet's pages as they are laid out now: each is in one document, or apart. What persons decided in it (`rulingsOf`) has
 * the same shape.
 */
export const arrangement = z.object({
  documents: z.array(arrangedDocument),
  apart: z.array(apartPage),
  /** Clockwise turns on top of what rendering found upright, by page. */
  rotations: z.record(z.string(), turn),
  waivers: z.array(waiver),
  requests: z.array(documentRequest),
});
export type Arrangement = z.infer<typeof arrangement>;

export const emptyArrangement = (): Arrangement => ({ documents: [], apart: [], rotations: {}, waivers: [], requests: [] });

export const earliestPage = ({ pages }: Pick<ArrangedDocument, 'pages'>): number => Math.min(...pages);

/** Documents by earliest page, pages apart by number: two arrangements that say the same are then equal. */
export const inOrder = (one: Arrangement): Arrangement => ({
  ...one,
  documents: one.documents.toSorted((a, b) => earliestPage(a) - earliestPage(b)),
  apart: one.apart.toSorted((a, b) => a.page - b.page),
});
