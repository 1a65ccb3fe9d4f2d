import type { PageDecision } from '../../classification/page-decision.js';
import type { DocumentType, Taxonomy } from '../../taxonomy/taxonomy.js';
import { clamp } from './log-space.js';
import { weights } from './weights.js';

/** Types that some page may be, and `other`: the rest take no part in the sequence. */
export const typesInPlay = (taxonomy: Taxonomy, decisions: PageDecision[]): DocumentType[] => {
  const named = new Set(
    decisions.flatMap((d) => d.distribution.filter((t) => t.confidence >= weights.typeFloor).map((t) => t.type)),
  );
  for (const decision of decisions) named.add(decision.type);
  return taxonomy.types.filter((type) => type.role === 'other' || (type.role === 'document' && named.has(type.id)));
};

/** Probability of each type on one page, floored. */
export const typeProbabilities = (decision: PageDecision, types: DocumentType[]): number[] => {
  const floor = decision.tier === 'reviewer' ? weights.reviewedTypeFloor : weights.typeFloor;
  const known = new Map(decision.distribution.map((t) => [t.type, t.confidence]));
  return types.map((type) => clamp(known.get(type.id) ?? 0, floor, 1));
};

/** Share of a page without signals that pages inside a document of the type have: none where it has one page only. */
const untitledShare = (type: DocumentType): number => {
  if (type.role === 'other' || type.pages.max === 1) return 0;
  return weights.untitledShare * (1 - 0.5 / Math.max(1, type.pages.typical));
};

/**
 * Probability that a page inside a document of each type looks like this one: by its own signals, or, since inner pages
 * often bear none, as a page that would be `other` on its own.
 */
export const continuingProbabilities = (decision: PageDecision, types: DocumentType[]): number[] => {
  const own = typeProbabilities(decision, types);
  if (decision.tier === 'reviewer') return own;
  const other = own[types.findIndex((type) => type.role === 'other')] ?? 0;
  return types.map((type, i) => clamp(own[i]! + untitledShare(type) * other, 0, 1));
};

/** Probability that the page is the first of a document of the type, held within what may be believed. */
export const firstPageProbability = (decision: PageDecision, type: DocumentType): number => {
  const margin = decision.tier === 'reviewer' ? weights.reviewedMargin : weights.firstPageMargin;
  return clamp(decision.firstPage.byType[type.id] ?? decision.firstPage.overall, margin, 1 - margin);
};
