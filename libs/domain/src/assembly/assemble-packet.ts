import type { AssembledDocument, Assembly, AssemblyInput, DocumentFlags } from './assembly.js';
import { assemblyExceptions } from './assembly-exceptions.js';
import { decideStatus, type StatusDecision } from './decide-status.js';
import { type Draft, earliestPage, pageNumbers } from './draft.js';
import { draftDocuments } from './draft-documents.js';
import { copiedDocuments, copiedPages } from './duplicates.js';
import { mergeDistant } from './merge-distant.js';
import { nameByFirstPage } from './name-by-first-page.js';
import { nameExtract } from './name-extracts.js';
import { inPrintedOrder, missingNumbers } from './page-order.js';
import { pageResults } from './page-results.js';
import { withVariantsCounted } from './page-variants.js';
import { asRanges, documentRationale } from './rationale.js';
import { type OrderDoubt, readingOrder } from './reading-order/reading-order.js';
import { rejectUnbelieved } from './reject-type.js';
import { sortPages } from './sort-pages.js';
import { withTrustedNumbers } from './trusted-numbers.js';

/**
 * Decides the documents of a packet from its pages' decisions (DESIGN section 5): provable pieces are brought together, one
 * optimum is taken over the whole sequence, distant rests are joined, pages put in order, copies and gaps named. Pure; the
 * same input gives the same output. Work is bounded by pages x types x longest document.
 */
export const assemblePacket = ({ pages: all, taxonomy, certified, ruled }: AssemblyInput): Assembly => {
  const { content: found, places } = sortPages(all, taxonomy, ruled);
  const pages = ruled === undefined ? all : all.filter(({ facts }) => !ruled.has(facts.page));
  const content = withVariantsCounted(withTrustedNumbers(found));
  const order = readingOrder(content, taxonomy);
  const drafts = mergeDistant(
    draftDocuments(order.pages, taxonomy).map((draft) => nameByFirstPage(nameExtract(draft, taxonomy), taxonomy)),
    taxonomy.identifiers,
  )
    .map((draft) => ({ ...draft, pages: inPrintedOrder(draft.pages) }))
    .map((draft) => rejectUnbelieved(withDoubts(draft, order.doubts), taxonomy))
    .sort((a, b) => earliestPage(a) - earliestPage(b));
  const copies = copiedPages(content);
  const twins = copiedDocuments(drafts, copies);
  const lie = new Map(content.map((page, i) => [page.facts.page, i]));
  const documents = drafts.map((draft, i) =>
    asDocument(draft, flagsOf(draft, lie, twins[i]!), decideStatus(draft, taxonomy, certified)),
  );
  const at = (wanted: 'blank' | 'separator') => [...places].filter(([, place]) => place === wanted).map(([page]) => page);
  return {
    documents,
    pageResults: pageResults(pages, places, drafts, taxonomy),
    blankPages: at('blank'),
    separatorPages: at('separator'),
    exceptions: assemblyExceptions(documents, copies),
  };
};

const withDoubts = (draft: Draft, doubts: OrderDoubt[]): Draft => {
  const own = new Set(pageNumbers(draft));
  const found = doubts.filter(({ pages }) => pages.every((page) => own.has(page))).map(({ why }) => why);
  return { ...draft, doubts: [...draft.doubts, ...new Set(found)] };
};

/** `lie`: by page number its place among the pages with content; blank sheets inside a document part nothing. */
const flagsOf = (draft: Draft, lie: Map<number, number>, duplicateOf: number | null): DocumentFlags => {
  const places = draft.pages.map((page) => lie.get(page.facts.page)!);
  const spread = Math.max(...places) - Math.min(...places) + 1;
  return {
    reordered: places.some((place, i) => i > 0 && place < places[i - 1]!),
    merged: spread > places.length,
    pagesMissing: missingNumbers(draft.pages),
    duplicateOf,
  };
};

const notesOf = (flags: DocumentFlags): string[] => [
  ...(flags.merged ? ['Joined from pages that lay apart.'] : []),
  ...(flags.reordered ? ['Pages were put in the order of their printed numbers.'] : []),
  ...(flags.pagesMissing.length > 0 ? [`Missing by the printed numbers: ${asRanges(flags.pagesMissing)}.`] : []),
  ...(flags.duplicateOf !== null ? ['Every page is a copy of an earlier document.'] : []),
];

const asDocument = (draft: Draft, flags: DocumentFlags, decision: StatusDecision): AssembledDocument => ({
  type: draft.type.id,
  pages: pageNumbers(draft),
  confidence: draft.confidence,
  boundary: draft.boundary,
  status: decision.status,
  rationale: documentRationale(draft, decision, notesOf(flags)),
  flags,
});
