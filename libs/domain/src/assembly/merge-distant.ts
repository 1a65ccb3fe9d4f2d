import { type Draft, earliestPage, printedNumbers } from './draft.js';
import { identifiersConflict } from './reading-order/fragment.js';
import { sameIdentifier } from './sequence/identifiers.js';
import { sharesAny, subsetFonts, totallessNumbers } from './sequence/likeness.js';
import type { SequencePage } from './sequence/sequence-page.js';
import { firstPageProbability } from './sequence/type-evidence.js';

/** A piece may be the rest of another document only if its first page is less likely than this to be a first page. */
const NOT_A_FIRST_PAGE = 0.4;
/** Pieces are looked for this far apart, in pages. */
const REACH_PAGES = 150;
/** A merge rests on fewer witnesses than a run of pages: its confidence is multiplied by this. */
const MERGE_TRUST = 0.9;

const identifiersOf = (draft: Draft): Record<string, string> =>
  Object.assign({}, ...draft.pages.toReversed().map((page) => page.decision.identifiers));

const startsLikeContinuation = (draft: Draft): boolean => {
  const first = draft.pages[0]!.decision;
  if (first.printed?.of != null) return first.printed.page > 1;
  return firstPageProbability(first, draft.type) < NOT_A_FIRST_PAGE;
};

type Printed = ReturnType<typeof printedNumbers>;

/** Every number up to the printed total is there: nothing can be the rest of it. */
const isWhole = (printed: Printed): boolean =>
  printed !== null && new Set(printed.numbers.filter((n) => n !== null)).size === printed.total;

/** Numbers towards one total that do not meet; false where they contradict, null where they say nothing. */
const numbersComplete = (a: SequencePage[], b: SequencePage[]): boolean | null => {
  const [left, right] = [printedNumbers(a), printedNumbers(b)];
  if (isWhole(left) || isWhole(right)) return false;
  if (left === null || right === null) return null;
  const meet = left.numbers.some((n) => n !== null && right.numbers.includes(n));
  return left.total === right.total && !meet;
};

const sharesMergeIdentifier = (a: Draft, b: Draft): boolean => {
  const [left, right] = [identifiersOf(a), identifiersOf(b)];
  return a.type.mergeOn.some(
    (name) => left[name] !== undefined && right[name] !== undefined && sameIdentifier(left[name], right[name]),
  );
};

const bareNumbersGoOn = (a: SequencePage[], b: SequencePage[]): boolean => {
  const last = totallessNumbers(a.at(-1)!.decision);
  return totallessNumbers(b[0]!.decision).some((n) => n > 1 && last.includes(n - 1));
};

const sharesFonts = (a: Draft, b: Draft): boolean =>
  sharesAny(
    a.pages.flatMap((p) => subsetFonts(p.decision.signature)),
    b.pages.flatMap((p) => subsetFonts(p.decision.signature)),
  );

/** Is there positive evidence, and none against, that `rest` is the rest of `head`? */
const belongs = (head: Draft, rest: Draft): boolean => {
  if (head === rest || head.type !== rest.type || head.type.role === 'other') return false;
  if (Math.abs(earliestPage(head) - earliestPage(rest)) > REACH_PAGES) return false;
  if (head.pages.length + rest.pages.length > head.type.pages.max) return false;
  const numbers = numbersComplete(head.pages, rest.pages);
  if (numbers === false || identifiersConflict(identifiersOf(head), identifiersOf(rest))) return false;
  if (sharesMergeIdentifier(head, rest)) return true;
  return sharesFonts(head, rest) && (numbers === true || bareNumbersGoOn(head.pages, rest.pages));
};

/** Pieces with nothing but their type in common are looked for this far apart, in pages. */
const NEAR_PAGES = 12;
/** A piece that begins with a page this unlikely to be a first one has its beginning elsewhere. */
const SURELY_NO_FIRST_PAGE = 0.3;

/**
 * Could `rest` be the rest of `head` for all that is known? Nothing says so but that pages from inside such a paper belong
 * somewhere, and that `head` lies a few pages before them.
 */
const mayBelong = (head: Draft, rest: Draft): boolean => {
  if (head === rest || head.type !== rest.type || head.type.role === 'other') return false;
  const apart = rest.pages[0]!.facts.page - head.pages.at(-1)!.facts.page;
  if (apart < 1 || apart > NEAR_PAGES || head.pages[0]!.facts.sourceId !== rest.pages[0]!.facts.sourceId) return false;
  if (head.pages.length + rest.pages.length > head.type.pages.max || startsLikeContinuation(head)) return false;
  const numbers = numbersComplete(head.pages, rest.pages);
  return numbers !== false && !identifiersConflict(identifiersOf(head), identifiersOf(rest));
};

const merged = (head: Draft, rest: Draft): Draft => ({
  ...head,
  pages: [...head.pages, ...rest.pages],
  confidence: head.confidence * rest.confidence * MERGE_TRUST,
  boundary: { start: head.boundary.start, end: rest.boundary.end },
  typeConfidence: new Map([...head.typeConfidence, ...rest.typeConfidence]),
  joined: true,
  doubts: [...head.doubts, ...rest.doubts],
});

const AMBIGUOUS = 'it looks like the rest of more than one document';

/**
 * Joins pieces that lie apart: a document that begins like a continuation goes to the one document of its type that shares
 * a `mergeOn` identifier, or its very fonts and numbering. With more than one such document it stays and is doubtful.
 */
export const mergeDistant = (drafts: Draft[]): Draft[] => {
  const done = [...drafts];
  for (const rest of drafts.filter(startsLikeContinuation)) {
    const heads = done.filter((head) => belongs(head, rest));
    const at = done.indexOf(rest);
    if (at < 0 || heads.length === 0) continue;
    if (heads.length > 1) {
      done[at] = { ...rest, doubts: [...rest.doubts, AMBIGUOUS] };
      continue;
    }
    done[done.indexOf(heads[0]!)] = merged(heads[0]!, rest);
    done.splice(done.indexOf(rest), 1);
  }
  return withOrphans(done);
};

const APART = 'its pages lie apart and only their type says that they belong together';

/** Gives pages from inside a paper to the one paper of their type that lies before them and may lack them; for a person to see. */
const withOrphans = (drafts: Draft[]): Draft[] => {
  const done = [...drafts];
  const isOrphan = (rest: Draft): boolean =>
    startsLikeContinuation(rest) && firstPageProbability(rest.pages[0]!.decision, rest.type) < SURELY_NO_FIRST_PAGE;
  for (const rest of drafts.filter(isOrphan)) {
    const heads = done.filter((head) => mayBelong(head, rest));
    if (heads.length !== 1) continue;
    const whole = merged(heads[0]!, rest);
    done[done.indexOf(heads[0]!)] = { ...whole, doubts: [...whole.doubts, APART] };
    done.splice(done.indexOf(rest), 1);
  }
  return done;
};
