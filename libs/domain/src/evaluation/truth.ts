import { z } from 'zod';

/** One paper as people said it is: alternatives as `form|other`; pages not listed anywhere are not scored. */
export const truthDocument = z.object({ type: z.string().min(1), pages: z.array(z.number().int().positive()) });
export const packetTruth = z.array(truthDocument);
export type TruthDocument = z.infer<typeof truthDocument>;

/** What is scored: the documents and page confidences of a manifest. */
export interface Prediction {
  documents: { type: string; pages: number[]; status: string }[];
  pages: { page: number; confidence: number }[];
}

/** The types by which blank and separator sheets are named, in truth and prediction: they are no documents. */
const NO_DOCUMENT = new Set(['blank', 'separator']);

export interface ScoredDocument {
  type: string;
  pages: ReadonlySet<number>;
}

export const scoredDocuments = (documents: { type: string; pages: number[] }[]): ScoredDocument[] =>
  documents
    .filter(({ type, pages }) => !NO_DOCUMENT.has(type) && pages.length > 0)
    .map(({ type, pages }) => ({ type, pages: new Set(pages) }));

/** Does the type found agree with the true one or one of its alternatives? */
export const agrees = (trueType: string, found: string | undefined): boolean =>
  found !== undefined && trueType.split('|').includes(found);

/** Type of each page; where documents overlap, the last one's. */
export const typeByPage = (documents: ScoredDocument[]): Map<number, string> =>
  new Map(documents.flatMap(({ type, pages }) => [...pages].map((page) => [page, type] as const)));
