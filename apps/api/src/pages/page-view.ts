import type { PageView } from '#contracts/http/pages.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import type { PageFacts } from '#domain/page/page-facts.js';

const decisionView = (decision: PageDecision) => {
  const { type, confidence, tier, rationale, distribution, firstPage, printed, tokens, usd } = decision;
  const alternatives = distribution.filter((other) => other.type !== type);
  return { type, confidence, tier, rationale, alternatives, firstPage: firstPage.overall, printed, tokens, usd };
};

/** A page as clients see it: facts and decision in one, without keys of storage. */
export const pageView = (facts: PageFacts, decision: PageDecision | undefined): PageView => {
  const { page, sourceId: source, sourcePage, widthPt, heightPt, text, flags, quality, engine } = facts;
  return {
    ...{ page, source, sourcePage, widthPt, heightPt, text, flags, quality, engine },
    decision: decision ? decisionView(decision) : null,
  };
};
