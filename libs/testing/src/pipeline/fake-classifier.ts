import type { PageDecision } from '#domain/classification/page-decision.js';
import type { PageClassifier } from '#ports/classifier/page-classifier.js';

/** Says `other` of every page, without any doubt. */
export const fakeClassifier = (): PageClassifier => ({
  tier: 'signals',
  classify: async (pages, { taxonomy }) =>
    pages.map(
      ({ facts, text }): PageDecision => ({
        page: facts.page,
        type: 'other',
        confidence: 1,
        tier: 'signals',
        rationale: 'The fake says so.',
        distribution: [{ type: 'other', confidence: 1 }],
        firstPage: { overall: 0.5, byType: {} },
        printed: null,
        identifiers: {},
        signature: {
          size: '612x792',
          origin: text.origin,
          fonts: [],
          header: [],
          footer: [],
          bareNumbers: [],
          words: text.lines.length,
        },
        evidence: [],
        tokens: { input: 0, cached: 0, output: 0 },
        usd: 0,
        taxonomy: taxonomy.ref,
        calibration: null,
      }),
    ),
});
