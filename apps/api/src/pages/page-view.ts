import type { PageView } from '#contracts/http/pages.js';
import { effectiveDecisions } from '#domain/classification/effective-decisions.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import type { PageCost } from '#domain/cost/page-costs.js';
import type { PageFacts } from '#domain/page/page-facts.js';

const NO_COST: PageCost = { tokens: { input: 0, cached: 0, output: 0 }, usd: 0 };

const decisionView = (decision: PageDecision, all: PageDecision[], { tokens, usd }: PageCost) => {
  const { type, confidence, tier, rationale, distribution, firstPage, printed, model } = decision;
  const alternatives = distribution.filter((other) => other.type !== type);
  const earlier = all
    .filter((one) => one !== decision)
    .map((one) => ({ tier: one.tier, type: one.type, confidence: one.confidence }));
  const asked = { model: model?.name ?? null, askedBecause: model?.reason ?? null };
  return {
    type,
    confidence,
    tier,
    rationale,
    alternatives,
    firstPage: firstPage.overall,
    printed,
    tokens,
    usd,
    ...asked,
    earlier,
  };
};

/** A page as clients see it: facts, what was decided and what that cost, without keys of storage. */
export const pageView = (facts: PageFacts, decisions: PageDecision[], cost: PageCost = NO_COST): PageView => {
  const { page, sourceId: source, sourcePage, widthPt, heightPt, text, flags, quality, engine } = facts;
  const [decision] = effectiveDecisions(decisions);
  return {
    ...{ page, source, sourcePage, widthPt, heightPt, text, flags, quality, engine },
    decision: decision ? decisionView(decision, decisions, cost) : null,
  };
};
