import type { PageDecision } from '../classification/page-decision.js';
import type { Manifest } from './manifest.js';

/** Tokens and money of all decisions, and how many pages each tier decided. */
export const usageOf = (decisions: PageDecision[]): Manifest['usage'] => {
  const tokens = { input: 0, cached: 0, output: 0 };
  const tiers = { cache: 0, signals: 0, text: 0, vision: 0, reviewer: 0 };
  let usd = 0;
  for (const decision of decisions) {
    tokens.input += decision.tokens.input;
    tokens.cached += decision.tokens.cached;
    tokens.output += decision.tokens.output;
    usd += decision.usd;
    tiers[decision.tier] += 1;
  }
  const pages = Math.max(decisions.length, 1);
  return { tokens, usd, perPage: { tokens: (tokens.input + tokens.output) / pages, usd: usd / pages }, tiers };
};
