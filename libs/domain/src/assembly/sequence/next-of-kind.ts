import { sharedFigures } from '../../classification/figures.js';
import { sharedVocabulary } from '../../classification/vocabulary.js';
import type { DocumentType } from '../../taxonomy/taxonomy.js';
import { clamp } from './log-space.js';
import type { SequencePage } from './sequence-page.js';
import { firstPageProbability } from './type-evidence.js';
import { weights } from './weights.js';

const { nextOfKind } = weights;

/** How surely two pages are one form, 0..1, by the words they share; null where one has too few of them. */
const sameForm = (a: SequencePage, b: SequencePage): number | null => {
  const shared = sharedVocabulary(a.decision.signature.vocabulary ?? [], b.decision.signature.vocabulary ?? []);
  return shared === null ? null : clamp((shared - nextOfKind.otherForm) / (nextOfKind.sameForm - nextOfKind.otherForm), 0, 1);
};

/**
 * What the same form with other figures in it says against one document of a type of one page typically, in nats: copies of a
 * form bear the same figures, the next one of its kind other ones. Two W-2s look alike, and are two.
 */
export const nextOfKindNats = (before: SequencePage, page: SequencePage, type: DocumentType): number => {
  if (type.role === 'other' || type.pages.typical > 1) return 0;
  if (firstPageProbability(page.decision, type) < nextOfKind.first) return 0;
  const figures = sharedFigures(before.decision.signature.figures ?? [], page.decision.signature.figures ?? []);
  const form = sameForm(before, page);
  if (figures === null || form === null) return 0;
  return nextOfKind.otherFigures * form * Math.max(0, 1 - figures / nextOfKind.copiedFigures);
};
