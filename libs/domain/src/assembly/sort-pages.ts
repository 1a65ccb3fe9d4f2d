import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { AssemblyPage, PagePlace } from './assembly.js';
import type { SequencePage } from './sequence/sequence-page.js';

export interface SortedPages {
  /** Pages with content, in packet order. */
  content: SequencePage[];
  places: Map<number, PagePlace>;
}

const placeOf = ({ facts, decision }: AssemblyPage, roles: Map<string, string>): PagePlace => {
  const role = decision === null ? undefined : roles.get(decision.type);
  if (role === 'blank' || role === 'separator') return role;
  if (decision?.tier !== 'reviewer' && facts.flags.includes('blank')) return 'blank';
  return decision === null ? 'lost' : 'document';
};

/** Parts pages with content from blank, separator and lost ones, and notes what lies between neighbours. `ruled` ones are nowhere. */
export const sortPages = (pages: AssemblyPage[], taxonomy: Taxonomy, ruled?: ReadonlySet<number>): SortedPages => {
  const roles = new Map(taxonomy.types.map((type) => [type.id, type.role]));
  const free = pages.filter(({ facts }) => !ruled?.has(facts.page));
  const places = new Map(free.map((page) => [page.facts.page, placeOf(page, roles)]));
  const content: SequencePage[] = [];
  let blanksBefore = 0;
  let breakBefore = false;
  for (const { facts, decision } of pages) {
    if (ruled?.has(facts.page)) {
      breakBefore = true;
      continue;
    }
    const place = places.get(facts.page);
    if (place === 'separator') breakBefore = true;
    if (place === 'blank') blanksBefore += 1;
    if (place !== 'document' || decision === null) continue;
    content.push({ facts, decision, blanksBefore, breakBefore });
    blanksBefore = 0;
    breakBefore = false;
  }
  return { content, places };
};
