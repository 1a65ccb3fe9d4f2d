import type { DocumentType, Taxonomy } from '../taxonomy/taxonomy.js';
import type { Draft } from './draft.js';
import { bestSegmentation, type Segment } from './sequence/best-segmentation.js';
import { buildModel, scalesFor } from './sequence/build-model.js';
import { type Posteriors, posteriors } from './sequence/posteriors.js';
import type { SegmentModel } from './sequence/segment-model.js';
import type { SequencePage } from './sequence/sequence-page.js';
import { typesInPlay } from './sequence/type-evidence.js';
import { weights } from './sequence/weights.js';

const FROM_ITS_BACK = 'its pages seem to lie from the last to the first';

/** The one optimum over the pages in reading order, each segment with its probabilities. */
export const draftDocuments = (pages: SequencePage[], taxonomy: Taxonomy): Draft[] => {
  if (pages.length === 0) return [];
  const types = typesInPlay(
    taxonomy,
    pages.map((page) => page.decision),
  );
  const modelWith = (typeTrust: number): SegmentModel =>
    buildModel(pages, scalesFor(pages, types, taxonomy.identifiers, typeTrust));
  const odds = posteriors(modelWith(weights.temperature), weights.temperature);
  return bestSegmentation(modelWith(1)).segments.map((segment) => asDraft(segment, pages, types, odds));
};

/**
 * How sure of the type the pages are that show it best, two of them at most, each by itself. The sequence may be surer of a
 * page than the page alone, by its neighbours; a document has no neighbours to learn its type from.
 */
const typeCeiling = (pages: SequencePage[], type: DocumentType): number => {
  const own = pages.map(({ decision }) => decision.distribution.find((t) => t.type === type.id)?.confidence ?? 0);
  const [best = 0, second = 0] = own.sort((a, b) => b - a);
  return 1 - (1 - best) * (1 - second);
};

const asDraft = (segment: Segment, pages: SequencePage[], types: DocumentType[], odds: Posteriors): Draft => {
  const lying = pages.slice(segment.from, segment.to + 1);
  const members = segment.reversed ? lying.toReversed() : lying;
  const type = types[segment.type]!;
  const ceiling = typeCeiling(members, type);
  const typeOdds = lying.map((page, i) => {
    const p = odds.pageType[(segment.from + i) * types.length + segment.type]!;
    return [page.facts.page, Math.min(ceiling, p)] as const;
  });
  return {
    type,
    pages: members,
    confidence: Math.min(ceiling, odds.segment(segment)),
    boundary: { start: Math.min(1, odds.boundary[segment.from]!), end: Math.min(1, odds.boundary[segment.to + 1]!) },
    typeConfidence: new Map(typeOdds),
    joined: false,
    doubts: segment.reversed ? [FROM_ITS_BACK] : [],
  };
};
