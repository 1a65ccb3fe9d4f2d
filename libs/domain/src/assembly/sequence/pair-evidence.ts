import { bareNumberNats } from './likeness.js';
import { loneNumberNats, numberingNats, totalledNumber } from './numbering.js';
import type { SequencePage } from './sequence-page.js';
import { weights } from './weights.js';

const isSparse = (page: SequencePage): boolean => page.decision.signature.words < weights.sparseWords;

/** What two neighbours say of one document, whatever its type and apart from looks, in nats: numbers, what lies between. */
export const neighbourNats = (before: SequencePage, after: SequencePage): number =>
  neighbourNumberNats(before, after) +
  (isSparse(before) || isSparse(after) ? weights.sparsePage : 0) +
  (before.facts.sourceId === after.facts.sourceId ? 0 : weights.newSource) +
  (after.blanksBefore > 0 ? weights.blankBetween : 0);

const neighbourNumberNats = (before: SequencePage, after: SequencePage): number => {
  const [a, b] = [totalledNumber(before.decision.printed), totalledNumber(after.decision.printed)];
  if (a !== null && b !== null) return numberingNats(a, b, 1, 1 + after.blanksBefore);
  return loneNumberNats(a, b) + (a === null && b === null ? bareNumberNats(before.decision, after.decision) : 0);
};
