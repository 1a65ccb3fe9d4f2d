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
  (after.blanksBefore > 0 ? weights.blankBetween : 0) +
  pictureNats(before, after);

const neighbourNumberNats = (before: SequencePage, after: SequencePage): number => {
  const [a, b] = [totalledNumber(before.decision.printed), totalledNumber(after.decision.printed)];
  if (a !== null && b !== null) return numberingNats(a, b, 1, 1 + after.blanksBefore);
  return loneNumberNats(a, b) + (a === null && b === null ? bareNumberNats(before.decision, after.decision) : 0);
};

/** From this share of a page on its picture is the page: a scan, a photograph. */
const WHOLE_PAGE = 0.95;
/** Below this a picture is a logo or a stamp at most. */
const NO_PICTURE = 0.05;

const coverageOf = ({ facts }: SequencePage): number => facts.quality?.imageCoverage ?? 0;

/** Sheets of one paper went through one scanner, or none. */
const pictureNats = (before: SequencePage, after: SequencePage): number => {
  const [less, more] = [coverageOf(before), coverageOf(after)].sort((a, b) => a - b) as [number, number];
  const [a, b] = [before.facts.quality?.effectiveDpi, after.facts.quality?.effectiveDpi];
  const apart = a && b ? Math.min(1, Math.abs(Math.log(a / b))) : 0;
  return (less <= NO_PICTURE && more >= WHOLE_PAGE ? weights.otherPicture : 0) + weights.otherResolution * apart;
};
