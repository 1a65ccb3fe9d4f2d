import type { TypeConfidence } from '../classification/page-decision.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { AssemblyPage, PagePlace, PageResult } from './assembly.js';
import type { Draft } from './draft.js';
import { pageRationale } from './rationale.js';

const MOST_ALTERNATIVES = 5;

const alternatives = (page: AssemblyPage, type: string): TypeConfidence[] =>
  (page.decision?.distribution ?? []).filter((t) => t.type !== type).slice(0, MOST_ALTERNATIVES);

/** One result for each page: its document's type, or its place outside of any document. */
export const pageResults = (
  pages: AssemblyPage[],
  places: Map<number, PagePlace>,
  drafts: Draft[],
  taxonomy: Taxonomy,
): PageResult[] => {
  const home = new Map(drafts.flatMap((draft, i) => draft.pages.map((page) => [page.facts.page, i] as const)));
  const idOf = (role: string): string => taxonomy.types.find((type) => type.role === role)?.id ?? role;
  return pages.map((entry) => {
    const { page } = entry.facts;
    const index = home.get(page);
    if (index === undefined) return placed(entry, places.get(page) ?? 'lost', idOf);
    const draft = drafts[index]!;
    return {
      page,
      place: 'document',
      document: index,
      type: draft.type.id,
      confidence: draft.typeConfidence.get(page) ?? draft.confidence,
      rationale: pageRationale(draft, page),
      alternatives: alternatives(entry, draft.type.id),
    };
  });
};

/** A page outside of any document. */
const placed = (entry: AssemblyPage, place: PagePlace, idOf: (role: string) => string): PageResult => {
  const lost = place === 'lost';
  const type = idOf(lost ? 'other' : place);
  const reason = place === 'blank' ? 'The picture shows no content.' : 'The page could not be decided.';
  return {
    page: entry.facts.page,
    place,
    document: null,
    type,
    confidence: lost ? 0 : (entry.decision?.distribution.find((t) => t.type === type)?.confidence ?? 1),
    rationale: entry.decision?.type === type ? entry.decision.rationale : reason,
    alternatives: alternatives(entry, type),
  };
};
