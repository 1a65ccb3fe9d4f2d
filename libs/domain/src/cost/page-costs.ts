import type { TokenUse } from '../classification/page-decision.js';
import type { ModelCall } from './model-call.js';
import { splitUsd, sumUsd } from './prices.js';

export interface PageCost {
  /** Shares of calls may be fractions; they add up to what the calls took. */
  tokens: TokenUse;
  usd: number;
}

/** What models have cost for each page: every call, useless ones included, in equal shares of the pages it asked about. */
export const pageCosts = (calls: readonly ModelCall[]): Map<number, PageCost> => {
  const costs = new Map<number, PageCost>();
  for (const { pages, tokens, usd } of calls) {
    const shares = splitUsd(usd, pages.length);
    pages.forEach((page, i) => {
      const known = costs.get(page) ?? { tokens: { input: 0, cached: 0, output: 0 }, usd: 0 };
      const add = (kind: 'input' | 'cached' | 'output'): number => known.tokens[kind] + tokens[kind] / pages.length;
      costs.set(page, {
        tokens: { input: add('input'), cached: add('cached'), output: add('output') },
        usd: sumUsd([known.usd, shares[i]!]),
      });
    });
  }
  return costs;
};
