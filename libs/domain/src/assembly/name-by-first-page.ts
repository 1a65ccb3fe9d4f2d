import type { DocumentType, Taxonomy } from '../taxonomy/taxonomy.js';
import type { Draft } from './draft.js';
import { firstPageProbability } from './sequence/type-evidence.js';
import { weights } from './sequence/weights.js';

const { named } = weights;

/** The type that the first page surely shows and surely begins, and that may have so many pages. */
const typeOfFirstPage = ({ pages }: Draft, taxonomy: Taxonomy): DocumentType | undefined => {
  const first = pages[0]!.decision;
  const type = taxonomy.types.find(({ id, role }) => id === first.type && role === 'document');
  if (type === undefined || first.confidence < named.shown || pages.length > type.pages.max) return undefined;
  return firstPageProbability(first, type) >= named.first ? type : undefined;
};

/**
 * A paper of some pages that say nothing is taken for an unknown one by the sequence, each of them counted against what the
 * first page shows. But they are one paper's, and speak together once: such drafts take the type that their first page shows,
 * for a person to see. Other types that later pages show are left to that person as well.
 */
export const nameByFirstPage = (draft: Draft, taxonomy: Taxonomy): Draft => {
  const type = draft.type.role === 'other' && draft.pages.length > 1 ? typeOfFirstPage(draft, taxonomy) : undefined;
  if (type === undefined) return draft;
  const own = draft.pages[0]!.decision.confidence;
  return {
    ...draft,
    type,
    confidence: Math.min(own, draft.boundary.start, draft.boundary.end) * named.trust,
    typeConfidence: new Map(draft.pages.map(({ facts }) => [facts.page, own * named.trust])),
    doubts: [...draft.doubts, 'only its first page shows what it is'],
  };
};
