import { type RegexNode, readRegex } from './regex-syntax.js';
import { lineAt, type SearchablePage } from './searchable-page.js';
import { squash } from './squash.js';

/** An expression made ready: it is run only where one of its certain words is on the page. */
export interface Pattern {
  expression: RegExp;
  /** Lower-case words one of which every match holds; empty where none is certain. */
  anchors: readonly string[];
}

const MAX_MATCHES = 60;
const SHORTEST_ANCHOR = 3;

/** The longest run of literal characters every match holds, or null. */
const certainWord = (node: RegexNode): string | null => {
  const items = node.kind === 'sequence' ? node.items : [node];
  let best = '';
  let run = '';
  const keep = (word: string): void => {
    if (word.length > best.length) best = word;
  };
  for (const item of items) {
    if (item.kind === 'atom' && item.literal !== null) run += item.literal;
    else {
      keep(run);
      run = '';
      const inside = item.kind === 'group' || (item.kind === 'repeat' && item.min > 0) ? certainWord(item.body) : null;
      if (inside !== null) keep(inside);
    }
  }
  keep(run);
  return best.length >= SHORTEST_ANCHOR ? best.toLowerCase() : null;
};

const anchorsOf = (node: RegexNode): string[] => {
  if (node.kind === 'choice') {
    const words = node.options.map(certainWord);
    return words.every((word) => word !== null) ? words : [];
  }
  if (node.kind === 'group') return anchorsOf(node.body);
  const word = certainWord(node);
  if (word !== null) return [word];
  const choice = node.kind === 'sequence' ? node.items.map(anchorsOf).find((words) => words.length > 0) : undefined;
  return choice ?? [];
};

/** Flags: letters of either case, unicode, `^` and `$` at each line. Throws SyntaxError on a malformed expression. */
export const patternOf = (source: string): Pattern => ({
  expression: new RegExp(source, 'gimu'),
  anchors: anchorsOf(readRegex(source)),
});

/** Lower-case text as printed, the way `mayMatch` wants it; ask once a page. */
export const printedLower = (page: SearchablePage): string => page.printed.toLowerCase();

/** Can the expression match at all? Asks for its certain words only, which costs a hundredth of a search. */
export const mayMatch = (pattern: Pattern, lower: string): boolean =>
  pattern.anchors.length === 0 || pattern.anchors.some((word) => lower.includes(word));

/** A place where an expression matched: the line it begins on, and how many letters and digits it took. */
export interface PatternMatch {
  line: number;
  length: number;
}

/** Places where an expression matches, at most sixty. */
export const findPattern = (page: SearchablePage, pattern: Pattern, lower: string): PatternMatch[] => {
  if (!mayMatch(pattern, lower)) return [];
  const matches: PatternMatch[] = [];
  for (const match of page.printed.matchAll(pattern.expression)) {
    matches.push({ line: lineAt(page, match.index), length: squash(match[0]).length });
    if (matches.length >= MAX_MATCHES) break;
  }
  return matches;
};

/** First capture group of the first match, or null. */
export const firstCapture = (page: SearchablePage, pattern: Pattern, lower: string): string | null => {
  if (!mayMatch(pattern, lower)) return null;
  for (const match of page.printed.matchAll(pattern.expression)) {
    const value = match.slice(1).find((group) => group !== undefined && group.trim() !== '');
    if (value !== undefined) return value.trim();
  }
  return null;
};
