import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sketchPages } from '#testing/builders/assembly-page.js';
import { decisionId } from './decision-id.js';
import { effectiveDecisions } from './effective-decisions.js';
import type { Tier } from './page-decision.js';

/** From the least to the most believed. */
const climbing: Tier[] = ['signals', 'text', 'cache', 'vision', 'reviewer'];
const [sample] = sketchPages([{ type: 'slip' }]);
const decided = fc
  .uniqueArray(fc.record({ page: fc.integer({ min: 1, max: 6 }), tier: fc.constantFrom(...climbing) }), { selector: decisionId })
  .map((some) => some.map((one) => ({ ...sample!.decision!, ...one })));

it('is one a page, of the highest tier, whatever order a store gives them in', () => {
  fc.assert(
    fc.property(decided, (decisions) => {
      const effective = effectiveDecisions(decisions);
      expect(effective.map(({ page }) => page)).toEqual([...new Set(decisions.map(({ page }) => page))].sort((a, b) => a - b));
      for (const { page, tier } of effective) {
        const tiers = decisions.filter((one) => one.page === page).map((one) => climbing.indexOf(one.tier));
        expect(climbing.indexOf(tier)).toBe(Math.max(...tiers));
      }
    }),
  );
});
