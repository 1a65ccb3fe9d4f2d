import type { PageDecision, TypeConfidence } from '../classification/page-decision.js';
import type { FailureCode } from '../failure/catalogue.js';
import type { DocumentStatus } from '../packet/document.js';
import type { PageFacts } from '../page/page-facts.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { CertifiedByFit } from './certified-accept.js';

/** One page as rendering and classification left it; `decision` is null where the page was lost on the way. */
export interface AssemblyPage {
  facts: PageFacts;
  decision: PageDecision | null;
}

export interface AssemblyInput {
  /** All pages of the packet, in packet order. */
  pages: AssemblyPage[];
  taxonomy: Taxonomy;
  /** Certified accept thresholds of the fits that the pages were decided under; without it the taxonomy's own count. */
  certified?: CertifiedByFit;
  /** Pages that persons have decided: they are left out, and what lies before and after one is not taken for neighbours. */
  ruled?: ReadonlySet<number>;
}

export interface DocumentFlags {
  /** The pages lay in another order and were put in the order of their printed numbers. */
  reordered: boolean;
  /** Pieces that lay apart were joined. */
  merged: boolean;
  /** Numbers that the paper's own `x of y` promises and no page bears. */
  pagesMissing: number[];
  /** Index in `Assembly.documents` of the earlier document that this one copies. */
  duplicateOf: number | null;
}

export interface AssembledDocument {
  type: string;
  /** Packet pages in the document's own order. */
  pages: number[];
  /** Probability that type and extent are both right, 0..1. */
  confidence: number;
  /** Probability that a document truly begins at its first and ends at its last page. */
  boundary: { start: number; end: number };
  status: DocumentStatus;
  rationale: string;
  flags: DocumentFlags;
}

/**
 * Where a page ended up: every page has exactly one place. `lost` pages have their exception from the stage that lost them; a
 * `copy` was set aside by a person.
 */
export type PagePlace = 'document' | 'blank' | 'separator' | 'lost' | 'copy';

/** The page's final type, which the whole sequence decides: it may differ from the page's own decision. */
export interface PageResult {
  page: number;
  place: PagePlace;
  /** Index in `Assembly.documents`; null unless `place` is `document`. */
  document: number | null;
  type: string;
  confidence: number;
  rationale: string;
  /** What else the page itself might have been, best first, without `type`. */
  alternatives: TypeConfidence[];
}

/** As an ExceptionRecord, but for the ids, which the caller gives. */
export interface AssemblyException {
  code: FailureCode;
  scope: 'page' | 'document';
  page: number | null;
  /** Index in `Assembly.documents`. */
  document: number | null;
  detail: string;
  recovery: string;
}

/** What a packet's pages became. Documents are in the order of their earliest page. */
export interface Assembly {
  documents: AssembledDocument[];
  /** One for each input page, in packet order. */
  pageResults: PageResult[];
  blankPages: number[];
  separatorPages: number[];
  exceptions: AssemblyException[];
}
