import type { PageText, TextLine } from '../page/page-text.js';
import type { PrintedNumber } from './page-decision.js';
import { squash } from './squash.js';
import { visualRows } from './visual-rows.js';

interface Candidate extends PrintedNumber {
  /** In the outer band of the page, where numbering is printed. */
  atEdge: boolean;
  /** Nothing else stands on its line: a running header with a number of its own does not count this page. */
  alone?: boolean;
}

const PAGE = '(?:page|pages|pg|seite|blatt|p[aá]gina|p[aá]g|pagina|hoja|pageno|पृष्ठ|p ?a ?g ?e)';
/** `0f` and `ot` are how recognition reads `of`. */
const OF = '(?:of|0f|ot|von|de|di|sur|out of|/)';
const NUMBER = '(\\d{1,4}|[lI|!])';
const NAMED_OF = new RegExp(
  `(?:^|[^\\p{L}])${PAGE}\\.?\\s*(?:no|number|#)?\\s*[.:#]{0,2}\\s*${NUMBER}\\s*${OF}\\s*(\\d{1,4})(?![\\d/.,]*\\d)`,
  'giu',
);
const BARE_OF = /^[^\p{L}\p{N}|]{0,3}(\d{1,4}|[lI|](?=\s*of))\s*(?:of|von|\/)\s*(\d{1,4})\W{0,3}$/iu;
const TRAILING_OF = /(?:^|\s)(\d{1,3})\s+of\s+(\d{1,3})\W{0,3}$/iu;
const NAMED = new RegExp(
  `(?:^|[^\\p{L}])${PAGE}\\.?\\s*(?:no|number|#)?\\s*[.:#]{0,2}\\s*(\\d{1,4})(?=\\s*(?:$|[-–•|·()\\]]|form\\b|schedule\\b))`,
  'iu',
);
const NUMBER_THEN_PAGE = /^\W{0,2}(\d{1,4})\s*[|–-]?\s*p ?a ?g ?e\W{0,2}$/iu;
/** Words before a page number that make it a direction to the reader. */
const DIRECTION =
  /(?:see|on|to|from|at|in|than|next|this|first|second|last|complete|sign|read|and|or|through|siehe|auf|ver|voir|cf\.?)\s*(?:the\s*|your\s*)?[("“]?\s*$/iu;

const EDGE = 0.14;
const MAX_PAGES = 2000;
/** A number without a total that is larger is something else, or misread. */
const MAX_BARE = 300;
const MAX_ROW_CHARACTERS = 300;
/** As long as `Page 123 of 456` is, squashed. */
const ALONE_CHARACTERS = 12;

const read = (digits: string): number => (/^[lI|!]$/.test(digits) ? 1 : Number(digits));
/** `06/09` is the month that a form is of. */
const MONTH_OF_YEAR = /^\D*(?:0\d\s*\/|\d+\s*\/\s*0\d)/;
const plausible = (page: number, of: number | null): boolean =>
  page >= 1 && (of === null ? page <= MAX_BARE : of >= page && of <= MAX_PAGES);

const namedOf = (text: string, atEdge: boolean): Candidate[] =>
  [...text.matchAll(NAMED_OF)]
    .filter((match) => !DIRECTION.test(text.slice(0, match.index + 1)))
    .map((match) => ({ page: read(match[1]!), of: Number(match[2]), atEdge }));

const unnamedOf = (text: string, atEdge: boolean): Candidate[] => {
  if (MONTH_OF_YEAR.test(text)) return [];
  const match = atEdge ? (BARE_OF.exec(text) ?? (text.length <= 90 ? TRAILING_OF.exec(text) : null)) : null;
  return match ? [{ page: read(match[1]!), of: Number(match[2]), atEdge }] : [];
};

const withoutTotal = (text: string, atEdge: boolean): Candidate[] => {
  if (!atEdge || text.length > 90) return [];
  const match = NAMED.exec(text) ?? NUMBER_THEN_PAGE.exec(text);
  if (!match || DIRECTION.test(text.slice(0, match.index + 1))) return [];
  return [{ page: Number(match[1]), of: null, atEdge }];
};

const candidatesIn = (text: string, atEdge: boolean): Candidate[] => {
  const bounded = text.slice(0, MAX_ROW_CHARACTERS).trim();
  const alone = squash(bounded).length <= ALONE_CHARACTERS;
  for (const find of [namedOf, unnamedOf, withoutTotal]) {
    const found = find(bounded, atEdge).filter(({ page, of }) => plausible(page, of));
    if (found.length > 0) return found.map((candidate) => ({ ...candidate, alone }));
  }
  return [];
};

const isAtEdge = (line: TextLine): boolean => line.y < EDGE || line.y + line.h > 1 - EDGE;

/** `1/1` is what a browser prints on each sheet that it makes; beside any other count it is none. */
const isLoneSheet = ({ of }: Candidate): boolean => of === 1;

/** At the edge before the middle, with a total before without, the shorter count before the longer (a fax header's), alone before in company. */
const better = (a: Candidate, b: Candidate): number =>
  Number(b.of !== null) - Number(a.of !== null) ||
  Number(isLoneSheet(a)) - Number(isLoneSheet(b)) ||
  Number(b.atEdge) - Number(a.atEdge) ||
  (a.of ?? 0) - (b.of ?? 0) ||
  Number(b.alone) - Number(a.alone);

/**
 * The page's own number as printed (`Page 2 of 5`, `1/3`, `Seite 1 von 3`, `Form 1040 (2024) Page 2`), or null. Directions
 * to the reader (`see page 2 of …`) are not numbering. `of` is null where only the number is printed.
 */
export const printedNumberOf = (page: PageText): PrintedNumber | null => {
  const single = page.lines.flatMap((line) => candidatesIn(line.text, isAtEdge(line)));
  const rows = visualRows(page.lines).filter((row) => row.length > 1);
  const joined = rows.flatMap((row) => candidatesIn(row.map((line) => line.text).join(' '), isAtEdge(row[0]!)));
  const best = [...single, ...joined].sort(better)[0];
  return best ? { page: best.page, of: best.of } : null;
};

const BARE = /^[-–—|\s]*(\d{1,3})[-–—|\s]*$/;
const BARE_EDGE = 0.1;

/** Numbers that stand alone at the page's head or foot; they number pages of a document, of a packet, or nothing. */
export const bareNumbersOf = (page: PageText): number[] => {
  const found = page.lines
    .filter((line) => line.y < BARE_EDGE || line.y + line.h > 1 - BARE_EDGE)
    .map((line) => BARE.exec(line.text)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .filter((value) => value > 0);
  return [...new Set(found)].slice(0, 6);
};
