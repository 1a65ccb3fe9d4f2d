import { sharedVocabulary } from '../../classification/vocabulary.js';
import type { DocumentType } from '../../taxonomy/taxonomy.js';
import { sharesAny } from './likeness.js';
import { logistic, logit } from './log-space.js';
import type { SequencePage } from './sequence-page.js';
import { firstPageProbability } from './type-evidence.js';
import { weights } from './weights.js';

const { runningTitle } = weights;

/** The page's head is the one of the page before, and its other words are not: no copy. */
const hasHeadOf = (
  { decision: { signature: before } }: SequencePage,
  { decision: { signature: page } }: SequencePage,
): boolean => {
  if (!sharesAny(before.header, page.header)) return false;
  const shared = sharedVocabulary(before.vocabulary ?? [], page.vocabulary ?? []);
  return shared !== null && shared < runningTitle.otherWords;
};

/**
 * How surely a page that follows another one begins a paper of the type by its own marks. Where both look like first pages by
 * the same head above other words, their title runs, and tells nothing. Of types of one page typically nothing is taken:
 * slips of one payer have one head and are papers of their own.
 */
export const firstAfter = (before: SequencePage, page: SequencePage, type: DocumentType): number => {
  const first = firstPageProbability(page.decision, type);
  if (first < 0.5 || type.pages.typical <= 1 || page.decision.tier === 'reviewer') return first;
  const runs = firstPageProbability(before.decision, type) >= runningTitle.firstBefore && hasHeadOf(before, page);
  return runs ? logistic(runningTitle.trust * logit(first)) : first;
};
