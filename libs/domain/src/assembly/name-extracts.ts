import type { DocumentType, Taxonomy } from '../taxonomy/taxonomy.js';
import type { Draft } from './draft.js';
import { weights } from './sequence/weights.js';

/** The type that each page by itself is likelier of than not, if it is one and the same. */
const commonType = ({ pages }: Draft, taxonomy: Taxonomy): DocumentType | undefined => {
  const id = pages[0]!.decision.type;
  const shows = pages.every(({ decision }) => decision.type === id && decision.confidence >= weights.extract);
  return shows ? taxonomy.types.find((type) => type.id === id && type.role === 'document') : undefined;
};

/**
 * A page from inside a paper that lies alone is taken for an unknown paper by the sequence, since nothing begins with such
 * a page; but what it shows is what it is an extract of. Such drafts take the type that their pages show, with its odds.
 */
export const nameExtract = (draft: Draft, taxonomy: Taxonomy): Draft => {
  const type = draft.type.role === 'other' ? commonType(draft, taxonomy) : undefined;
  if (type === undefined) return draft;
  const own = Math.min(...draft.pages.map(({ decision }) => decision.confidence));
  return {
    ...draft,
    type,
    confidence: Math.min(own, draft.boundary.start, draft.boundary.end),
    typeConfidence: new Map(draft.pages.map(({ facts, decision }) => [facts.page, decision.confidence])),
    doubts: [...draft.doubts, 'it begins with a page from inside such a paper'],
  };
};
