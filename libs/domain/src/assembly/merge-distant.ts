import type { IdentifierRule } from '../taxonomy/taxonomy.js';
import { type Draft, earliestPage, printedNumbers } from './draft.js';
import { identifiersConflict } from './reading-order/fragment.js';
import type { Identifiers } from './sequence/far-links.js';
import { sameIdentifier } from './sequence/identifiers.js';
import { runningLines, sharesAny } from './sequence/likeness.js';
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

/** Kinds of which one value is one paper's, or one account's: it binds pieces alone. A year or a person needs company. */
const BINDING: ReadonlySet<IdentifierRule['kind'] | undefined> = new Set(['account', 'number']);

const sharesMergeIdentifiers = (a: Draft, b: Draft, shared: Identifiers): boolean => {
  const [left, right] = [identifiersOf(a), identifiersOf(b)];
  const same = a.type.mergeOn.filter(
    (name) => left[name] !== undefined && right[name] !== undefined && sameIdentifier(left[name], right[name]),
  );
  return same.length > 1 || same.some((name) => BINDING.has((a.type.identifiers[name] ?? shared[name])?.kind));
};

/** Nothing that is known speaks against one document: type, length, printed numbers, identifiers. */
const couldBeOne = (head: Draft, rest: Draft): boolean => {
  if (head === rest || head.type !== rest.type || head.type.role === 'other') return false;
  if (head.pages.length + rest.pages.length > head.type.pages.max) return false;
  if (numbersComplete(head.pages, rest.pages) === false) return false;
  return !identifiersConflict(identifiersOf(head), identifiersOf(rest));
};

/** Is there positive evidence, and none against, that `rest` is the rest of `head`? */
const belongs = (head: Draft, rest: Draft, shared: Identifiers): boolean =>
  couldBeOne(head, rest) &&
  Math.abs(earliestPage(head) - earliestPage(rest)) <= REACH_PAGES &&
  sharesMergeIdentifiers(head, rest, shared);

/** Pieces with nothing but their type in common are looked for this far apart, in pages. */
const NEAR_PAGES = 12;
/** A piece that begins with a page this unlikely to be a first one has its beginning elsewhere. */
const SURELY_NO_FIRST_PAGE = 0.3;

/**
 * Could `rest` be the rest of `head` for all that is known? Nothing says so but that pages from inside such a paper belong
 * somewhere, and that `head` lies a few pages before them.
 */
const mayBelong = (head: Draft, rest: Draft): boolean => {
  const [last, next] = [head.pages.at(-1)!.facts, rest.pages[0]!.facts];
  const isNear = next.page > last.page && next.page - last.page <= NEAR_PAGES && next.sourceId === last.sourceId;
  return isNear && !startsLikeContinuation(head) && couldBeOne(head, rest);
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
 * what binds by `mergeOn`. With more than one such document it stays and is doubtful. Last, what is left of them goes by its type.
 */
export const mergeDistant = (drafts: Draft[], shared: Identifiers): Draft[] => {
  const done = [...drafts];
  for (const rest of drafts.filter(startsLikeContinuation)) {
    const heads = done.filter((head) => belongs(head, rest, shared));
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

const runningLinesOf = ({ pages }: Draft): string[] => pages.flatMap(({ decision }) => runningLines(decision.signature));

/** The one head there is; of several the one alone that bears a running line of the rest. */
const onlyHead = (heads: Draft[], rest: Draft): Draft | undefined => {
  const alike = heads.length > 1 ? heads.filter((head) => sharesAny(runningLinesOf(head), runningLinesOf(rest))) : heads;
  return alike.length === 1 ? alike[0] : undefined;
};

const BY_TYPE_ONLY = 'only their type and looks say that its pieces belong together';

/** Gives pages from inside a paper to the one paper of their type that lies before them and may lack them; for a person to see. */
const withOrphans = (drafts: Draft[]): Draft[] => {
  const done = [...drafts];
  const isOrphan = (rest: Draft): boolean =>
    startsLikeContinuation(rest) && firstPageProbability(rest.pages[0]!.decision, rest.type) < SURELY_NO_FIRST_PAGE;
  for (const rest of drafts.filter(isOrphan)) {
    const head = onlyHead(
      done.filter((one) => mayBelong(one, rest)),
      rest,
    );
    if (head === undefined) continue;
    const whole = merged(head, rest);
    done[done.indexOf(head)] = { ...whole, doubts: [...whole.doubts, BY_TYPE_ONLY] };
    done.splice(done.indexOf(rest), 1);
  }
  return done;
};
