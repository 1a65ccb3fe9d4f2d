import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { AssemblyPage, PagePlace } from './assembly.js';
import { totalledNumber } from './sequence/numbering.js';
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

/**
 * `Page 4 of 4, intentionally left blank` after `3 of 4` is a page of that paper, unless a person said otherwise: without it the
 * paper would seem to lack one.
 */
const isNumberedOn = ({ facts, decision }: AssemblyPage, before: SequencePage | undefined): boolean => {
  const [last, next] = [totalledNumber(before?.decision.printed ?? null), totalledNumber(decision?.printed ?? null)];
  if (last === null || next === null || decision?.tier === 'reviewer' || facts.sourceId !== before!.facts.sourceId) return false;
  return next.of === last.of && next.page === last.page + 1;
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
    if (places.get(facts.page) === 'blank' && isNumberedOn({ facts, decision }, content.at(-1)))
      places.set(facts.page, 'document');
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
