import type { PageDecision, Tier } from './page-decision.js';

/** Who is believed where several have decided one page: the tier that knows more. A kept answer may be a text model's: a fresh look beats it. */
const RANK: Record<Tier, number> = { signals: 0, text: 1, cache: 2, vision: 3, reviewer: 4 };

/** One decision for each page that has any, by page: that of the highest tier. */
export const effectiveDecisions = (decisions: readonly PageDecision[]): PageDecision[] => {
  const best = new Map<number, PageDecision>();
  for (const decision of decisions) {
    const known = best.get(decision.page);
    if (!known || RANK[decision.tier] > RANK[known.tier]) best.set(decision.page, decision);
  }
  return [...best.values()].sort((a, b) => a.page - b.page);
};
