import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Draft } from './draft.js';
import type { SequencePage } from './sequence/sequence-page.js';

/**
 * Accept thresholds that decided pages certify: by the digest of the calibration that a page's confidence came from, then by
 * type. They hold for confidences of that very fit and for no other.
 */
export type CertifiedByFit = Readonly<Record<string, Readonly<Record<string, number>>>>;

const certifiedFor = ({ decision }: SequencePage, type: string, certified: CertifiedByFit): number | undefined =>
  decision.calibration === null ? undefined : certified[decision.calibration]?.[type];

interface Asked {
  /** How sure the page's type is, by the measure that the threshold is about. */
  confidence: number;
  accept: number;
}

/**
 * What a page is asked for. Where the fit behind its decision certifies a threshold for the type, that is asked of the page's
 * own confidence, which is what was certified; a page that lies in the document by its neighbours only is asked for the
 * stricter of both. Else the type's own threshold, or the taxonomy's, is asked of the sequence's confidence.
 */
const askedOf = (page: SequencePage, draft: Draft, taxonomy: Taxonomy, certified: CertifiedByFit): Asked => {
  const { id, thresholds } = draft.type;
  const own = thresholds.accept ?? taxonomy.thresholds.accept;
  const found = certifiedFor(page, id, certified);
  if (found !== undefined && page.decision.type === id) return { confidence: page.decision.confidence, accept: found };
  return { confidence: draft.typeConfidence.get(page.facts.page) ?? 0, accept: Math.max(own, found ?? 0) };
};

/** How sure the page is that falls short the most of what is asked of it; null where none does. */
export const shortOfAccept = (draft: Draft, taxonomy: Taxonomy, certified: CertifiedByFit): number | null => {
  const short = draft.pages
    .map((page) => askedOf(page, draft, taxonomy, certified))
    .filter(({ confidence, accept }) => confidence < accept)
    .map(({ confidence }) => confidence);
  return short.length === 0 ? null : Math.min(...short);
};
