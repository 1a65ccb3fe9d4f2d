import type { DocumentStatus } from '../packet/document.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { type CertifiedByFit, shortOfAccept } from './certified-accept.js';
import { type Draft, printedNumbers } from './draft.js';
import { mayBeginAnother, mayBeNextOfKind } from './sequence/next-of-kind.js';
import { totalledNumber } from './sequence/numbering.js';
import { weights } from './sequence/weights.js';

export interface StatusDecision {
  status: DocumentStatus;
  /** Why not accepted, in words; empty where it is. */
  reasons: string[];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** How sure each page, taken alone, is of the document's type, surest first. */
const shownBy = ({ pages, type }: Draft): number[] =>
  pages.map(({ decision }) => decision.distribution.find((t) => t.type === type.id)?.confidence ?? 0).sort((a, b) => b - a);

/** How sure the surest page, taken alone, is of the document's type. */
export const strongestPage = (draft: Draft): number => shownBy(draft)[0] ?? 0;

/**
 * How sure that page is of another type which is surest of one, taken alone, among those pages that a printed number ties to
 * the document or among those that none does: what lies in it by its neighbours only may be a stray sheet.
 */
const strangestPage = ({ pages, type }: Draft, isTied: boolean): number =>
  Math.max(
    0,
    ...pages
      .filter(({ decision }) => decision.type !== type.id && (totalledNumber(decision.printed) !== null) === isTied)
      .map(({ decision }) => decision.confidence),
  );

/**
 * The surest first page among those after the document's first, as a model that was asked sees it: where the sequence knows
 * better, a person should say so. Signals are not heard here: what they see is in the sequence already.
 */
const surestInnerFirst = ({ pages, type }: Draft): number =>
  Math.max(
    0,
    ...pages
      .slice(1)
      .filter(({ decision }) => decision.model !== undefined)
      .map(({ decision }) => decision.firstPage.byType[type.id] ?? decision.firstPage.overall),
  );

/** Some pages, of which one alone shows the type; of two pages that is no wonder, unless the other one looks like another paper. */
const restsOnOnePage = (draft: Draft): boolean => {
  const { pages, type } = draft;
  const [, second = 1] = shownBy(draft);
  if (type.role === 'other' || second >= weights.accepted.secondPage) return false;
  return pages.length > 2 || Math.max(strangestPage(draft, true), strangestPage(draft, false)) >= weights.accepted.besideOnePage;
};

/** The first page shows another known type and hardly this one: what begins it names a paper, unless it is a cover. */
const beginsAsAnother = ({ pages: [first, ...rest], type }: Draft): boolean => {
  const { shown, notShown } = weights.accepted.firstPage;
  const { type: seen, confidence, distribution, coverOf } = first!.decision;
  const own = distribution.find((t) => t.type === type.id)?.confidence ?? 0;
  const isKnown = seen !== type.id && confidence >= shown && own < notShown;
  return rest.length > 0 && type.role !== 'other' && isKnown && coverOf?.includes(type.id) !== true;
};

/** Two pages of one paper do not bear the same number; variants of a page have been counted through before. */
const repeatsNumber = ({ pages }: Draft): boolean => {
  const borne = (printedNumbers(pages)?.numbers ?? []).filter((number) => number !== null);
  return new Set(borne).size < borne.length;
};

/** Two of its pages are one form with other figures in it: copies that were read badly, or two papers. */
const holdsNextOfKind = ({ pages, type }: Draft): boolean =>
  pages.some((page, i) => i > 0 && mayBeNextOfKind(pages[i - 1]!, page, type));

/** A page inside of a short paper looks like the first one of the next. */
const holdsAnother = ({ pages, type }: Draft): boolean =>
  pages.some((page, i) => i > 0 && mayBeginAnother(pages.slice(0, i), page, type));

/**
 * Accepted only where every page's type is as sure as a certified threshold asks (else the type's or the taxonomy's own),
 * sure enough of the extent, and some page alone shows the type; an unknown paper needs a page that is surely none of the
 * known types.
 */
export const decideStatus = (draft: Draft, taxonomy: Taxonomy, certified: CertifiedByFit = {}): StatusDecision => {
  const { accepted } = weights;
  const { start, end } = draft.boundary;
  const strongest = strongestPage(draft);
  const weakest = shortOfAccept(draft, taxonomy, certified);
  const [stray, tied] = [strangestPage(draft, false), strangestPage(draft, true)];
  const innerFirst = surestInnerFirst(draft);
  const checks: [boolean, string][] = [
    [weakest !== null, `a page is of this type with ${percent(weakest ?? 0)} only`],
    [Math.min(start, end) < accepted.boundary, `its ends are sure with ${percent(start)} and ${percent(end)} only`],
    [draft.confidence < accepted.exactly, `type and extent together are sure with ${percent(draft.confidence)} only`],
    [stray >= accepted.strangestPage, `a page alone looks like another paper with ${percent(stray)}`],
    [
      tied >= accepted.strangestTiedPage,
      `a page alone, by its number one of this paper, looks like another with ${percent(tied)}`,
    ],
    [innerFirst >= accepted.innerFirst, `a model takes a page inside for a first page, with ${percent(innerFirst)}`],
    [restsOnOnePage(draft), 'one page alone shows the type, and no other does'],
    [beginsAsAnother(draft), 'its first page alone looks like another paper'],
    [repeatsNumber(draft), 'two of its pages bear the same printed number'],
    [holdsNextOfKind(draft), 'two of its pages are one form with other figures'],
    [holdsAnother(draft), 'a page inside looks like the first page of another such paper'],
    [strongest < accepted.strongestPage, `no page alone shows the type with more than ${percent(strongest)}`],
  ];
  const reasons = [...checks.filter(([fails]) => fails).map(([, words]) => words), ...draft.doubts];
  return { status: reasons.length === 0 ? 'accepted' : 'needs_review', reasons };
};
