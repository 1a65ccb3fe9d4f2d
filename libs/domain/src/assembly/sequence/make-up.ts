import type { PageSignature } from '../../classification/page-decision.js';
import { sharedVocabulary } from '../../classification/vocabulary.js';
import { weights } from './weights.js';

const { makeUp } = weights;

const apart = (x: number | undefined, y: number | undefined, far: number): number =>
  x === undefined || y === undefined ? 0 : Math.min(1, Math.abs(x - y) / far);

/** Pages of one paper are set alike: in capitals or not, in figures or words. */
const lettersNats = (a: PageSignature, b: PageSignature): number =>
  makeUp.otherUpperShare * apart(a.upperShare, b.upperShare, makeUp.farUpperShare) +
  makeUp.otherDigitShare * apart(a.digitShare, b.digitShare, makeUp.farDigitShare);

/** And from the same left edge, line by line as far apart. */
const typeAreaNats = ({ typeArea: a }: PageSignature, { typeArea: b }: PageSignature): number => {
  if (a == null || b == null) return 0;
  const isEdgeSame = Math.abs(a.leftEdge - b.leftEdge) <= makeUp.sameLeftEdgeWithin;
  const isPitchSame = Math.abs(a.linePitch - b.linePitch) <= makeUp.samePitchWithin * Math.max(a.linePitch, b.linePitch);
  return (isEdgeSame ? makeUp.sameLeftEdge : 0) + (isPitchSame ? makeUp.samePitch : 0);
};

/** Pages of one paper speak of the same things and people. */
const wordsNats = (a: PageSignature, b: PageSignature): number => {
  const shared = sharedVocabulary(a.vocabulary ?? [], b.vocabulary ?? []);
  if (shared === null) return 0;
  const { usualVocabulary: usual } = makeUp;
  return shared < usual
    ? makeUp.otherVocabulary * (1 - shared / usual)
    : makeUp.sharedVocabulary * Math.min(1, (shared - usual) / (makeUp.closeVocabulary - usual));
};

/** What two pages' type and words say of one document, in nats; a page of hardly a word is not set in anything. */
export const makeUpNats = (a: PageSignature, b: PageSignature): number => {
  const isSet = Math.min(a.words, b.words) >= weights.sparseWords;
  return (isSet ? lettersNats(a, b) + typeAreaNats(a, b) : 0) + wordsNats(a, b);
};
