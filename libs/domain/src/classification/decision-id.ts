import type { PageDecision } from './page-decision.js';

/**
 * What names a decision within a packet's run, in every store: one of each tier on a page. That of the signals goes by the
 * page alone, as before there were other tiers. The names say nothing of an order: `effectiveDecisions` knows who is believed.
 */
export const decisionId = ({ page, tier }: Pick<PageDecision, 'page' | 'tier'>): string =>
  tier === 'signals' ? `${page}` : `${page}.${tier}`;
