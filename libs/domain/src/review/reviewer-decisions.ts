import type { PageDecision } from '../classification/page-decision.js';
import type { PageFacts } from '../page/page-facts.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { TaxonomyRef } from '../taxonomy/taxonomy-ref.js';
import type { Arrangement } from './arrangement.js';

const NO_TOKENS = { input: 0, cached: 0, output: 0 };

const blankDecision = ({ page, widthPt, heightPt, text }: PageFacts, taxonomy: TaxonomyRef): PageDecision => ({
  ...{ page, type: 'other', confidence: 0, tier: 'reviewer', rationale: '', distribution: [], printed: null, identifiers: {} },
  firstPage: { overall: 0.5, byType: {} },
  signature: {
    ...{ size: `${Math.round(widthPt)}x${Math.round(heightPt)}`, origin: text, fonts: [] },
    ...{ header: [], footer: [], bareNumbers: [], words: 0 },
  },
  ...{ evidence: [], tokens: NO_TOKENS, usd: 0, taxonomy, calibration: null },
});

const asReviewer = (base: PageDecision, type: string): PageDecision => {
  const { model: _model, cacheKey: _key, fields: _fields, ...rest } = base;
  return {
    ...rest,
    ...{
      type,
      confidence: 1,
      tier: 'reviewer',
      rationale: 'A person has said what it is.',
      distribution: [{ type, confidence: 1 }],
    },
    ...{ evidence: [], tokens: NO_TOKENS, usd: 0, calibration: null },
  };
};

const typesByPage = ({ documents, apart }: Arrangement, { types }: Taxonomy): Map<number, string> => {
  const ofRole = (role: string) => types.find((type) => type.role === role)?.id ?? role;
  return new Map([
    ...documents.flatMap(({ pages, type }) => pages.map((page) => [page, type] as const)),
    ...apart.flatMap(({ page, place }) => (place === 'blank' || place === 'separator' ? [[page, ofRole(place)] as const] : [])),
  ]);
};

/**
 * What persons decided, as one more classification of each page: tier `reviewer`, sure, and free. What was read on the page,
 * its numbers and identifiers, is kept from the machine's decision, where there is one.
 */
export const reviewerDecisions = (
  rulings: Arrangement,
  { pages, decisions, taxonomy, ref }: { pages: PageFacts[]; decisions: PageDecision[]; taxonomy: Taxonomy; ref: TaxonomyRef },
): PageDecision[] => {
  const types = typesByPage(rulings, taxonomy);
  const known = new Map(decisions.map((one) => [one.page, one]));
  return pages.flatMap((facts) => {
    const type = types.get(facts.page);
    return type === undefined ? [] : [asReviewer(known.get(facts.page) ?? blankDecision(facts, ref), type)];
  });
};
