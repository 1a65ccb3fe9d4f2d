import type { PageDecision, PageSignature } from '../../classification/page-decision.js';
import type { DocumentType } from '../../taxonomy/taxonomy.js';
import { clamp } from './log-space.js';
import { makeUpNats } from './make-up.js';
import { weights } from './weights.js';

/** Pages use mostly the same fonts from this share of all their fonts on; any paper may share one of the common ones. */
const MOSTLY = 0.5;

export const sharesAny = (a: readonly string[], b: readonly string[]): boolean => a.some((item) => b.includes(item));

/** Running headers and footers together: producers move them about. */
export const runningLines = (signature: PageSignature): string[] => [...signature.header, ...signature.footer];

const fontNats = (a: PageSignature, b: PageSignature): number => {
  const { likeness } = weights;
  if (a.fonts.length === 0 || b.fonts.length === 0) return 0;
  const shared = a.fonts.filter((font) => b.fonts.includes(font)).length;
  if (shared === 0) return likeness.disjointFonts;
  const all = a.fonts.length + b.fonts.length - shared;
  return shared / all >= MOSTLY ? likeness.mostlySharedFonts : likeness.sharedFonts;
};

const runningLineNats = (a: PageSignature, b: PageSignature): number => {
  const [linesA, linesB] = [runningLines(a), runningLines(b)];
  if (linesA.length === 0 || linesB.length === 0) return 0;
  return sharesAny(linesA, linesB) ? weights.likeness.sharedRunningLine : weights.likeness.noSharedRunningLine;
};

/**
 * What two neighbouring pages' looks say of one document, in nats within the bound. After a cover, what the page is set in
 * and says is left out: a cover is set otherwise than its paper.
 */
export const likenessNats = (a: PageSignature, b: PageSignature, isAfterCover = false): number => {
  const { likeness } = weights;
  const sum =
    fontNats(a, b) +
    runningLineNats(a, b) +
    (isAfterCover ? 0 : makeUpNats(a, b)) +
    (a.size === b.size ? likeness.sameSize : likeness.otherSize) +
    (a.origin === b.origin ? 0 : likeness.otherOrigin);
  return clamp(sum, -likeness.bound, likeness.bound);
};

/** Numbers without a total: `Page 3`, or a 3 standing alone. */
export const totallessNumbers = ({ printed, signature }: Pick<PageDecision, 'printed' | 'signature'>): number[] =>
  printed !== null && printed.of === null ? [printed.page, ...signature.bareNumbers] : signature.bareNumbers;

/** What numbers without a total say: they mislead often, so little. */
export const bareNumberNats = (before: PageDecision, after: PageDecision): number => {
  const [a, b] = [totallessNumbers(before), totallessNumbers(after)];
  if (a.length === 0 || b.length === 0) return 0;
  if (b.some((n) => a.includes(n - 1) && !a.includes(n))) return weights.bareNumber.rising;
  return b.includes(1) ? weights.bareNumber.restart : weights.bareNumber.other;
};

/**
 * Likeness as it counts for the type. That two pages look alike says little of a form of one page, more of longer papers,
 * where the later page may be the next copy of it (`copy`: how surely it shows the type by itself), and little where it shows
 * by its own marks that it begins a paper (`first`): the next one of a kind looks like the one before. A page that looks
 * alike and shows no type is no copy, but the rest of the paper.
 */
export const likenessFor = (type: DocumentType, nats: number, first = 0, copy = 1): number => {
  const { bound, boundOfOnePage, boundPerPage, firstPage, boundOfRest } = weights.likeness;
  if (type.role === 'other') return Math.min(nats, first >= firstPage ? boundOfOnePage : bound);
  const asCopy = first >= firstPage ? boundOfOnePage : boundOfOnePage + boundPerPage * (type.pages.typical - 1);
  const most = first >= firstPage ? asCopy : Math.max(asCopy, copy * asCopy + (1 - copy) * boundOfRest);
  return Math.min(nats, bound, most);
};
