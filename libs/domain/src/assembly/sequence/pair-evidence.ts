import { bareNumberNats, likenessNats } from './likeness.js';
import { loneNumberNats, numberingNats, totalledNumber } from './numbering.js';
import type { SequencePage } from './sequence-page.js';
import { weights } from './weights.js';

/** What two neighbours say of one document, whatever its type, in nats: looks, numbers, what lies between them. */
export const neighbourNats = (before: SequencePage, after: SequencePage): number =>
  likenessNats(before.decision.signature, after.decision.signature) +
  neighbourNumberNats(before, after) +
  (before.facts.sourceId === after.facts.sourceId ? 0 : weights.newSource) +
  (after.blanksBefore > 0 ? weights.blankBetween : 0);

const neighbourNumberNats = (before: SequencePage, after: SequencePage): number => {
  const [a, b] = [totalledNumber(before.decision.printed), totalledNumber(after.decision.printed)];
  if (a !== null && b !== null) return numberingNats(a, b, 1, 1 + after.blanksBefore);
  return loneNumberNats(a, b) + (a === null && b === null ? bareNumberNats(before.decision, after.decision) : 0);
};
