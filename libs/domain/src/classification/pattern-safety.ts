import { type RegexNode, readRegex, walkRegex } from './regex-syntax.js';

/** Characters by which two sets are judged to overlap: what pages hold. */
const PROBES = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  '\n',
  '\t',
  'é',
  'ß',
  'अ',
  '–',
  '₹',
  '中',
];

type CharacterSet = ReadonlySet<string>;
type Atom = RegexNode & { kind: 'atom' };
const setCache = new Map<string, CharacterSet>();

const matched = (source: string): string[] => {
  const test = new RegExp(`^(?:${source})$`, 'iu');
  return PROBES.filter((probe) => test.test(probe));
};

/** Most atoms are single characters: compiling an expression for each of those was half the cost of reading a taxonomy. */
const sameLetter = (literal: string): string[] => {
  const lower = literal.toLowerCase();
  return PROBES.filter((probe) => probe.toLowerCase() === lower);
};

const setOf = ({ source, literal }: Atom): CharacterSet => {
  const known = setCache.get(source);
  if (known) return known;
  const found = new Set(literal === null ? matched(source) : sameLetter(literal));
  setCache.set(source, found);
  return found;
};

const union = (sets: CharacterSet[]): CharacterSet => new Set(sets.flatMap((set) => [...set]));
const overlap = (a: CharacterSet, b: CharacterSet): boolean => [...a].some((character) => b.has(character));

/** Characters that may stand anywhere in what the node matches. */
const anyOf = (node: RegexNode): CharacterSet =>
  union([...walkRegex(node)].map((each) => (each.kind === 'atom' ? setOf(each) : new Set<string>())));

const mayBeEmpty = (node: RegexNode): boolean => {
  switch (node.kind) {
    case 'atom':
      return false;
    case 'sequence':
      return node.items.every(mayBeEmpty);
    case 'choice':
      return node.options.some(mayBeEmpty);
    case 'group':
      return mayBeEmpty(node.body);
    case 'repeat':
      return node.min === 0 || mayBeEmpty(node.body);
    default:
      return true;
  }
};

/** Characters that what the node matches may begin with. */
const firstOf = (node: RegexNode): CharacterSet => {
  switch (node.kind) {
    case 'atom':
      return setOf(node);
    case 'choice':
      return union(node.options.map(firstOf));
    case 'group':
    case 'repeat':
      return firstOf(node.body);
    case 'sequence': {
      const until = node.items.findIndex((item) => !mayBeEmpty(item));
      return union(node.items.slice(0, until < 0 ? undefined : until + 1).map(firstOf));
    }
    default:
      return new Set();
  }
};

/** A repeat longer than this counts as without end. */
const LONG = 300;
const isEndless = (node: RegexNode): node is RegexNode & { kind: 'repeat' } => node.kind === 'repeat' && node.max > LONG;
const isLoop = (node: RegexNode): node is RegexNode & { kind: 'repeat' } => node.kind === 'repeat' && node.max > 8;

const bodyItems = (node: RegexNode): RegexNode[] => {
  if (node.kind === 'group') return bodyItems(node.body);
  return node.kind === 'sequence' ? node.items : [node];
};

/** `(\d+,)+` is safe, `(\d+)+` is not: some fixed character has to part one round of the loop from the next. */
const roundsArePartedFrom = (body: RegexNode, inner: CharacterSet): boolean =>
  bodyItems(body).some((item) => item.kind === 'atom' && !overlap(setOf(item), inner));

const nestedLoop = (node: RegexNode): boolean =>
  isLoop(node) && [...walkRegex(node.body)].some((inner) => isLoop(inner) && !roundsArePartedFrom(node.body, anyOf(inner.body)));

const ambiguousChoice = (node: RegexNode): boolean =>
  isLoop(node) &&
  [...walkRegex(node.body)].some(
    (inner) =>
      inner.kind === 'choice' &&
      inner.options.some((option, at) => inner.options.slice(at + 1).some((other) => overlap(firstOf(option), firstOf(other)))),
  );

/** Space does not count: a page's text is searched with each run of it made one. */
const printed = (set: CharacterSet): CharacterSet => new Set([...set].filter((character) => /\S/u.test(character)));

/** Two endless repeats over the same characters with nothing certain between them: each page is tried at every pair of places. */
const adjacentLoops = (node: RegexNode): boolean => {
  if (node.kind !== 'sequence') return false;
  let open: CharacterSet[] = [];
  for (const item of node.items) {
    if (isEndless(item)) {
      const set = printed(anyOf(item.body));
      if (open.some((earlier) => overlap(earlier, set))) return true;
      open.push(set);
    } else if (!mayBeEmpty(item)) {
      const certain = anyOf(item);
      open = open.filter((set) => [...certain].some((character) => set.has(character)) && set.size > 60);
    }
  }
  return false;
};

const crossesPages = (node: RegexNode): boolean => {
  if (!isEndless(node)) return false;
  const set = anyOf(node.body);
  return set.has('\n') && set.size > PROBES.length / 2;
};

/**
 * Why an expression could cost more than a page is worth, or null where it can not. Conservative: it may refuse a harmless
 * one, which a bound (`{0,40}`) then mends.
 */
export const patternHazard = (source: string): string | null => {
  for (const node of walkRegex(readRegex(source))) {
    if (nestedLoop(node)) return 'a repeat inside a repeat with nothing between the rounds';
    if (ambiguousChoice(node)) return 'a repeated choice whose options begin alike';
    if (crossesPages(node)) return 'an endless repeat that runs across lines; bound it, e.g. {0,200}';
    if (adjacentLoops(node)) return 'two endless repeats over the same characters; bound one, e.g. {0,40}';
    if (node.kind === 'reference') return 'a back-reference';
  }
  return null;
};
