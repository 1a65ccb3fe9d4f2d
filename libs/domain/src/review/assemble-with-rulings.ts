import type { AssembledDocument, Assembly, AssemblyPage, PagePlace, PageResult } from '../assembly/assembly.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { arrangedStatus } from './arranged-status.js';
import { type ApartPage, type ArrangedDocument, type Arrangement, earliestPage } from './arrangement.js';
import type { FourEyesRules } from './four-eyes.js';
import { ruledPages } from './rulings.js';

const BY_A_PERSON = 'A person has said what it is and which pages it has.';
const AWAITS = 'A person has said what it is; a second one must agree.';
const MOST_ALTERNATIVES = 5;

const documentOf = (ruled: ArrangedDocument, rules: FourEyesRules): AssembledDocument => {
  const status = arrangedStatus(ruled, rules);
  return {
    type: ruled.type,
    pages: ruled.pages,
    confidence: 1,
    boundary: { start: 1, end: 1 },
    status,
    rationale: status === 'needs_review' ? AWAITS : BY_A_PERSON,
    flags: { reordered: false, merged: false, pagesMissing: [], duplicateOf: null },
  };
};

const apartRationale = ({ place, of }: ApartPage): string => {
  if (place !== 'copy') return `A person has marked it as ${place}.`;
  return of === null ? 'A person has set it aside as a copy.' : `A person has set it aside as a copy of page ${of}.`;
};

const typeOfApart = ({ decision }: AssemblyPage, place: PagePlace, { types }: Taxonomy): string => {
  const ofRole = (role: string) => types.find((type) => type.role === role)?.id ?? role;
  if (place === 'blank' || place === 'separator') return ofRole(place);
  return decision?.type ?? ofRole('other');
};

const apartResult = (entry: AssemblyPage, apart: ApartPage, taxonomy: Taxonomy): PageResult => ({
  page: entry.facts.page,
  place: apart.place,
  document: null,
  type: typeOfApart(entry, apart.place, taxonomy),
  confidence: 1,
  rationale: apartRationale(apart),
  alternatives: [],
});

const inDocument = ({ facts, decision }: AssemblyPage, document: number, type: string): PageResult => ({
  page: facts.page,
  place: 'document',
  document,
  type,
  confidence: 1,
  rationale: BY_A_PERSON,
  alternatives: (decision?.distribution ?? []).filter((other) => other.type !== type).slice(0, MOST_ALTERNATIVES),
});

/**
 * What the machine made of the pages that no person has decided, put together with what persons have: their documents stand
 * as they said, type, pages and order. `machine`: the assembly of the same pages with `ruledPages(rulings)` as its `ruled`.
 */
export const withRulings = (
  machine: Assembly,
  rulings: Arrangement,
  pages: readonly AssemblyPage[],
  taxonomy: Taxonomy,
  rules: FourEyesRules,
): Assembly => {
  const tagged = [
    ...machine.documents.map((document, was) => ({ document, was })),
    ...rulings.documents.map((ruled) => ({ document: documentOf(ruled, rules), was: null })),
  ].toSorted((a, b) => earliestPage(a.document) - earliestPage(b.document));
  const movedTo = new Map(tagged.flatMap(({ was }, now) => (was === null ? [] : [[was, now]])));
  const homes = new Map(
    tagged.flatMap(({ document, was }, now) => (was === null ? document.pages.map((page) => [page, now] as const) : [])),
  );
  const apart = new Map(rulings.apart.map((one) => [one.page, one]));
  const ruled = ruledPages(rulings);
  const results = new Map(machine.pageResults.map((result) => [result.page, result]));
  const moved = (index: number | null) => (index === null ? null : (movedTo.get(index) ?? null));
  const resultOf = (entry: AssemblyPage): PageResult => {
    const { page } = entry.facts;
    const home = homes.get(page);
    if (home !== undefined) return inDocument(entry, home, tagged[home]!.document.type);
    const aside = apart.get(page);
    if (aside) return apartResult(entry, aside, taxonomy);
    const result = results.get(page)!;
    return { ...result, document: moved(result.document) };
  };
  const pageResults = pages.map(resultOf);
  const at = (wanted: PagePlace) => pageResults.filter(({ place }) => place === wanted).map(({ page }) => page);
  const exceptions = machine.exceptions
    .filter(({ page }) => page === null || !ruled.has(page))
    .map((one) => ({ ...one, document: moved(one.document) }));
  return {
    documents: tagged.map(({ document }) => document),
    pageResults,
    blankPages: at('blank'),
    separatorPages: at('separator'),
    exceptions: [...exceptions, ...copies(rulings)],
  };
};

/** A page that is in no document must be told of: for a blank or separator its type does, for a copy this. */
const copies = ({ apart }: Arrangement): Assembly['exceptions'] =>
  apart
    .filter(({ place }) => place === 'copy' || place === 'lost')
    .map((one) => ({
      code: 'page.duplicate' as const,
      scope: 'page' as const,
      page: one.page,
      document: null,
      detail: one.of === null ? 'set aside as a copy by a person' : `set aside by a person as a copy of page ${one.of}`,
      recovery: 'kept apart from all documents',
    }));
