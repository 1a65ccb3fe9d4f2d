import type { PageDecision } from '../classification/page-decision.js';
import type { ModelCall } from '../cost/model-call.js';
import { sumUsd } from '../cost/prices.js';
import type { Manifest } from './manifest.js';

/** Tokens and money of all calls, re-asks and useless answers included, and how many pages each tier decided in the end. */
export const usageOf = (decisions: readonly PageDecision[], calls: readonly ModelCall[]): Manifest['usage'] => {
  const tokens = { input: 0, cached: 0, output: 0 };
  const tiers = { cache: 0, signals: 0, text: 0, vision: 0, reviewer: 0 };
  for (const call of calls) {
    tokens.input += call.tokens.input;
    tokens.cached += call.tokens.cached;
    tokens.output += call.tokens.output;
  }
  for (const { tier } of decisions) tiers[tier] += 1;
  const usd = sumUsd(calls.map((call) => call.usd));
  const pages = Math.max(decisions.length, 1);
  return { tokens, usd, perPage: { tokens: (tokens.input + tokens.output) / pages, usd: usd / pages }, tiers };
};
