import type { CompiledSignal, CompiledTaxonomy, CompiledType } from './compile-taxonomy.js';
import { alikeText, findFormNumber } from './form-number.js';
import { GramIndex } from './gram-index.js';
import { findPattern, type PatternMatch, printedLower } from './pattern.js';
import type { SearchablePage } from './searchable-page.js';
import { findWording, type Hit } from './wording.js';
import { liesIn } from './zones.js';

/** A place where a signal was found, with what weakens it. */
export interface Place {
  /** Which of the signal's alternatives it was. */
  alternative: number;
  start: number;
  end: number;
  errors: number;
  inTitle: boolean;
  /** In a running header or footer only, which later pages bear as well. */
  running: boolean;
  /** Named in running prose rather than borne by the page. */
  mentioned: boolean;
  /** Named on a short line of a page that is mostly prose: a list or a heading as likely as a label. */
  amidProse: boolean;
  /** Part of a longer wording that only other types claim. */
  insideOther: boolean;
}

/** All that a taxonomy looks for, found once on one page.  */
export interface PageHits {
  page: SearchablePage;
  wordings: Hit[][];
  numbers: Hit[][];
  patterns: PatternMatch[][];
  /** Wordings by the line they begin on, to see which lie within which. */
  byLine: Map<number, { hit: Hit; owners: ReadonlySet<CompiledType> }[]>;
}

/** Longer wordings are sentences of the form itself; shorter ones are names, which other papers mention. */
const NAME_CHARACTERS = 26;
const OWN_LINE = 0.6;
const MOSTLY_PROSE = 0.5;
/** A wording holds another when it is longer by this much at least. */
const LONGER_BY = 4;

const ownersOf = (compiled: CompiledTaxonomy): ReadonlySet<CompiledType>[] => {
  const owners = compiled.wordings.map(() => new Set<CompiledType>());
  for (const type of compiled.types) {
    for (const signal of type.signals) {
      if (signal.test.kind !== 'phrase' || signal.weight <= 0) continue;
      for (const wording of signal.test.wordings) owners[wording]!.add(type);
    }
  }
  return owners;
};

const ownersCache = new WeakMap<CompiledTaxonomy, ReadonlySet<CompiledType>[]>();
const cachedOwners = (compiled: CompiledTaxonomy): ReadonlySet<CompiledType>[] => {
  const known = ownersCache.get(compiled) ?? ownersOf(compiled);
  ownersCache.set(compiled, known);
  return known;
};

/** Searches a page for everything the taxonomy names. */
export const findHits = (page: SearchablePage, compiled: CompiledTaxonomy): PageHits => {
  const index = new GramIndex(page.text);
  const folded = page.recognised ? alikeText(page) : null;
  const lower = printedLower(page);
  const wordings = compiled.wordings.map((wording) => findWording(page, wording, index));
  const owners = cachedOwners(compiled);
  const byLine: PageHits['byLine'] = new Map();
  wordings.forEach((hits, index) => {
    for (const hit of hits) byLine.set(hit.line, [...(byLine.get(hit.line) ?? []), { hit, owners: owners[index]! }]);
  });
  return {
    page,
    wordings,
    numbers: compiled.numbers.map((number) => findFormNumber(page, number, folded)),
    patterns: compiled.patterns.map((pattern) => findPattern(page, pattern, lower)),
    byLine,
  };
};

const isName = (page: SearchablePage, line: number, length: number): boolean =>
  length <= NAME_CHARACTERS && length < page.lines[line]!.length * OWN_LINE;

/** Does a name of that length stand in a sentence, or at least on a page of sentences? */
const proseAround = (page: SearchablePage, line: number, length: number): Pick<Place, 'mentioned' | 'amidProse'> => {
  const named = isName(page, line, length);
  const mentioned = named && page.lines[line]!.prose;
  return { mentioned, amidProse: named && !mentioned && page.proseShare > MOSTLY_PROSE };
};

const isInsideOther = (hits: PageHits, hit: Hit, type: CompiledType): boolean => {
  for (const { hit: longer, owners } of hits.byLine.get(hit.line) ?? []) {
    const holds = longer.start <= hit.start && longer.end >= hit.end;
    if (holds && longer.end - longer.start >= hit.end - hit.start + LONGER_BY && owners.size > 0 && !owners.has(type))
      return true;
  }
  return false;
};

const placeOf = (hits: PageHits, hit: Hit, alternative: number, type: CompiledType): Place => ({
  alternative,
  start: hit.start,
  end: hit.end,
  errors: hit.errors,
  inTitle: hits.page.lines[hit.line]!.bands.has('title'),
  running: hits.page.lines[hit.line]!.bands.has('running'),
  ...proseAround(hits.page, hit.line, hit.end - hit.start),
  insideOther: isInsideOther(hits, hit, type),
});

const patternPlace = (page: SearchablePage, { line, length }: PatternMatch): Place => ({
  alternative: 0,
  start: -1,
  end: -1,
  errors: 0,
  inTitle: page.lines[line]!.bands.has('title'),
  running: page.lines[line]!.bands.has('running'),
  ...proseAround(page, line, length),
  insideOther: false,
});

/** Where a signal of the type was found within its zone; empty where it keeps silent. Layout signals have no place. */
export const placesOf = (signal: CompiledSignal, hits: PageHits, type: CompiledType): Place[] => {
  const inZone = (line: number): boolean => {
    const bands = hits.page.lines[line]?.bands;
    return bands !== undefined && liesIn(bands, signal.zone);
  };
  const { test } = signal;
  if (test.kind === 'pattern') {
    const matches = hits.patterns[test.pattern]!.filter(({ line }) => inZone(line));
    return matches.length >= test.min ? matches.map((match) => patternPlace(hits.page, match)) : [];
  }
  if (test.kind === 'layout') return [];
  const alternatives =
    test.kind === 'phrase'
      ? test.wordings.map((index) => hits.wordings[index]!)
      : test.numbers.map((index) => hits.numbers[index]!);
  return alternatives.flatMap((found, alternative) =>
    found.filter((hit) => inZone(hit.line)).map((hit) => placeOf(hits, hit, alternative, type)),
  );
};
