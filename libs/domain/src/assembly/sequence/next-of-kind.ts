import { sharedFigures } from '../../classification/figures.js';
import { sharedVocabulary } from '../../classification/vocabulary.js';
import type { DocumentType } from '../../taxonomy/taxonomy.js';
import { clamp } from './log-space.js';
import { totalledNumber } from './numbering.js';
import type { SequencePage } from './sequence-page.js';
import { firstPageProbability } from './type-evidence.js';
import { weights } from './weights.js';

const { nextOfKind } = weights;

interface Shared {
  /** Share of words and of figures that two pages have in common, 0..1. */
  words: number;
  figures: number;
}

/** Null where one of the pages has too few words or figures to tell. */
const sharedBy = ({ decision: { signature: a } }: SequencePage, { decision: { signature: b } }: SequencePage): Shared | null => {
  const words = sharedVocabulary(a.vocabulary ?? [], b.vocabulary ?? []);
  const figures = sharedFigures(a.figures ?? [], b.figures ?? []);
  return words === null || figures === null ? null : { words, figures };
};

/**
 * What the same form with other figures in it says against one document of a type of one page typically, in nats: copies of a
 * form bear the same figures, the next one of its kind other ones. Two W-2s look alike, and are two.
 */
export const nextOfKindNats = (before: SequencePage, page: SequencePage, type: DocumentType): number => {
  if (type.role === 'other' || type.pages.typical > 1) return 0;
  if (firstPageProbability(page.decision, type) < nextOfKind.first) return 0;
  const shared = sharedBy(before, page);
  if (shared === null) return 0;
  const sameForm = clamp((shared.words - nextOfKind.otherForm) / (nextOfKind.sameForm - nextOfKind.otherForm), 0, 1);
  return nextOfKind.otherFigures * sameForm * Math.max(0, 1 - shared.figures / nextOfKind.copiedFigures);
};

/**
 * Should a person say whether two neighbours in a document are one paper? Where they are one form with other figures in it,
 * of whatever type, and no printed number makes the later one the next page.
 */
export const mayBeNextOfKind = (before: SequencePage, page: SequencePage, type: DocumentType): boolean => {
  const { doubtful } = nextOfKind;
  if (nextOfKindNats(before, page, type) < doubtful.nats) return true;
  const shared = sharedBy(before, page);
  const isNumberedOn = (totalledNumber(page.decision.printed)?.page ?? 1) > 1;
  return shared !== null && !isNumberedOn && shared.words >= doubtful.words && shared.figures < doubtful.figures;
};

/** Another copy says the same, with the same figures where there are any. */
const isCopyOf = ({ decision: { signature: a } }: SequencePage, { decision: { signature: b } }: SequencePage): boolean => {
  const { words, figures } = nextOfKind.copy;
  return (
    (sharedVocabulary(a.vocabulary ?? [], b.vocabulary ?? []) ?? 0) >= words &&
    (sharedFigures(a.figures ?? [], b.figures ?? []) ?? 1) >= figures
  );
};

/**
 * Should a person say whether a page inside of a short paper begins the next one? Where it looks like a first page, no printed
 * number makes it a later one, and it is neither what follows a cover nor a copy of a page before it (`earlier`, at least one).
 */
export const mayBeginAnother = (earlier: SequencePage[], page: SequencePage, type: DocumentType): boolean => {
  const { first, typicalPages } = nextOfKind.another;
  if (type.role === 'other' || type.pages.typical > typicalPages) return false;
  if (firstPageProbability(page.decision, type) < first) return false;
  if ((totalledNumber(page.decision.printed)?.page ?? 1) > 1) return false;
  const isAfterCover = earlier.at(-1)!.decision.coverOf?.includes(type.id) === true;
  return !isAfterCover && !earlier.some((before) => isCopyOf(before, page));
};
