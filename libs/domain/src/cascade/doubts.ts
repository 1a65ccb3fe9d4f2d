import type { AssembledDocument, Assembly, AssemblyPage } from '../assembly/assembly.js';

/** A page worth asking a model about. */
export interface Doubt {
  page: number;
  /** Probability, 0..1, that what is known of it is wrong, as far as the sequence can tell. */
  weight: number;
  /** In words, for the record. */
  reason: string;
  /** Whether a paper begins shows in how a page is laid out more than in its words: its picture is worth its price. */
  isOfBoundary: boolean;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Under this an edge of a document is worth a question; above, the sequence is sure enough of it. */
const SURE_EDGE = 0.9;
/** Inner pages that a model is asked about for one doubtful document: its type shows on few. */
const MOST_INNER = 3;

/** The page's own probability of its document's type. */
const ownConfidence = (page: AssemblyPage, type: string): number =>
  page.decision?.distribution.find((each) => each.type === type)?.confidence ?? 0;

const edgeDoubts = ({ pages, boundary }: AssembledDocument, next: number | undefined): Doubt[] => {
  const doubts: Doubt[] = [];
  const [first] = pages;
  if (boundary.start < SURE_EDGE)
    doubts.push({
      page: first!,
      weight: 1 - boundary.start,
      reason: `a document begins here with ${percent(boundary.start)} only`,
      isOfBoundary: true,
    });
  // Whether it ends is asked of the page that follows: "is this a first page?"
  if (boundary.end < SURE_EDGE && next !== undefined)
    doubts.push({
      page: next,
      weight: 1 - boundary.end,
      reason: `the document before it ends with ${percent(boundary.end)} only`,
      isOfBoundary: true,
    });
  return doubts;
};

/** The first page, and the pages that speak least for the type: what settles them settles the document. */
const typeDoubts = (document: AssembledDocument, byPage: ReadonlyMap<number, AssemblyPage>): Doubt[] => {
  const { type, pages, confidence } = document;
  const own = pages.map((page) => ({ page, confidence: ownConfidence(byPage.get(page)!, type) }));
  const weakest = own.toSorted((a, b) => a.confidence - b.confidence || a.page - b.page).slice(0, MOST_INNER);
  const asked = new Set([pages[0]!, ...weakest.map(({ page }) => page)]);
  return own
    .filter(({ page }) => asked.has(page))
    .map(({ page, confidence: sure }) => ({
      page,
      weight: Math.max(1 - confidence, 1 - sure) * (page === pages[0] ? 1 : 0.8),
      reason: `alone it shows ${type} with ${percent(sure)} only`,
      isOfBoundary: false,
    }));
};

/** Below this a document that is accepted may well be two: copies of one form, back to back. */
const SURE_EXTENT = 0.95;
/** Longer papers are no copies of a form laid one on another; a model's slip on one of many pages would only cast doubt on them. */
const MOST_COPIED = 6;
/** An inner page less likely than this to begin a document is not asked about. */
const MAYBE_FIRST = 0.03;

const firstOdds = (page: AssemblyPage, type: string): number =>
  page.decision?.firstPage.byType[type] ?? page.decision?.firstPage.overall ?? 0;

/** The pages inside a document that are likeliest to begin one of their own: "is this a first page?" */
const innerDoubts = ({ type, pages, confidence }: AssembledDocument, byPage: ReadonlyMap<number, AssemblyPage>): Doubt[] => {
  if (confidence >= SURE_EXTENT || pages.length > MOST_COPIED) return [];
  return pages
    .slice(1)
    .map((page) => ({ page, first: firstOdds(byPage.get(page)!, type) }))
    .filter(({ first }) => first >= MAYBE_FIRST)
    .sort((a, b) => b.first - a.first || a.page - b.page)
    .slice(0, MOST_INNER)
    .map(({ page, first }) => ({
      page,
      weight: (1 - confidence) * first,
      reason: `another ${type} may begin inside a document that is sure with ${percent(confidence)} only`,
      isOfBoundary: true,
    }));
};

/** Where a page is doubted for several reasons the heaviest is told. */
const heaviest = (doubts: Doubt[]): Doubt[] => {
  const byPage = new Map<number, Doubt>();
  for (const doubt of doubts) {
    const known = byPage.get(doubt.page);
    if (!known || doubt.weight > known.weight) byPage.set(doubt.page, doubt);
  }
  return [...byPage.values()].sort((a, b) => a.page - b.page);
};

/**
 * The pages whose answers would settle documents, each with its weight: of a document that is not accepted its first page and
 * those that show its type least; of every document the pages at unsure edges, and those inside that may begin another one.
 */
export const doubtsOf = (assembly: Assembly, pages: readonly AssemblyPage[]): Doubt[] => {
  const byPage = new Map(pages.map((page) => [page.facts.page, page]));
  const inDocuments = assembly.pageResults.filter(({ place }) => place === 'document').map(({ page }) => page);
  const after = (page: number): number | undefined => inDocuments.find((each) => each > page);
  return heaviest(
    assembly.documents.flatMap((document) => [
      ...(document.status === 'accepted' ? [] : typeDoubts(document, byPage)),
      ...edgeDoubts(document, after(document.pages.at(-1)!)),
      ...innerDoubts(document, byPage),
    ]),
  );
};
