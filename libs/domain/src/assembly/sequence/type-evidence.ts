import type { PageDecision } from '../../classification/page-decision.js';
import type { DocumentType, Taxonomy } from '../../taxonomy/taxonomy.js';
import { clamp, logistic, logit } from './log-space.js';
import { weights } from './weights.js';

/** Types that some page may be, and `other`: the rest take no part in the sequence. */
export const typesInPlay = (taxonomy: Taxonomy, decisions: PageDecision[]): DocumentType[] => {
  const named = new Set(
    decisions.flatMap((d) => d.distribution.filter((t) => t.confidence >= weights.typeFloor).map((t) => t.type)),
  );
  for (const decision of decisions) named.add(decision.type);
  return taxonomy.types.filter((type) => type.role === 'other' || (type.role === 'document' && named.has(type.id)));
};

/** Probability of each type on one page, at least the type's floor (a reviewer's word has next to none). */
const typeProbabilities = (decision: PageDecision, types: DocumentType[], floorOf: (type: DocumentType) => number): number[] => {
  const isReviewed = decision.tier === 'reviewer';
  const known = new Map(decision.distribution.map((t) => [t.type, t.confidence]));
  return types.map((type) => clamp(known.get(type.id) ?? 0, isReviewed ? weights.reviewedTypeFloor : floorOf(type), 1));
};

/** How readily a page inside a document of the type shows another one. */
const continuingFloor = ({ role, pages }: DocumentType): number =>
  role !== 'other' && pages.typical === 1 ? weights.shortTypeFloor : weights.typeFloor;

/** Probability of each type for a page that begins a document. */
export const beginningProbabilities = (decision: PageDecision, types: DocumentType[]): number[] =>
  typeProbabilities(decision, types, () => weights.firstTypeFloor);

/** Share of a page without signals that pages inside a document of the type have: less where it mostly has one page. */
const untitledShare = (type: DocumentType): number => {
  if (type.role === 'other' || type.pages.max === 1) return 0;
  return weights.untitledShare * (1 - weights.untitledShareLost / Math.max(1, type.pages.typical));
};

/**
 * Probability that a page inside a document of each type looks like this one: by its own signals, or, since inner pages
 * often bear none, as a page that would be `other` on its own.
 */
export const continuingProbabilities = (decision: PageDecision, types: DocumentType[]): number[] => {
  const own = typeProbabilities(decision, types, continuingFloor);
  if (decision.tier === 'reviewer') return own;
  const other = own[types.findIndex((type) => type.role === 'other')] ?? 0;
  return types.map((type, i) => clamp(own[i]! + untitledShare(type) * other, 0, 1));
};

/** Probability that the page is the first of a document of the type, held within what may be believed. */
export const firstPageProbability = (decision: PageDecision, type: DocumentType): number => {
  const isReviewed = decision.tier === 'reviewer';
  const margin = isReviewed ? weights.reviewedMargin : weights.firstPageMargin;
  const given = clamp(decision.firstPage.byType[type.id] ?? decision.firstPage.overall, margin, 1 - margin);
  // Only low odds are doubted: no marks of a first page are known of unknown papers, but a title is one.
  return type.role === 'other' && !isReviewed && given < 0.5 ? logistic(weights.otherFirstPageTrust * logit(given)) : given;
};
