import { expect, it } from '@jest/globals';
import { failure } from './catalogue.js';
import { clearedByDecisions } from './cleared-by-decisions.js';
import { exceptionFrom } from './exception-from.js';

const raised = (code: 'page.no-text' | 'page.incomplete', page: number) =>
  exceptionFrom(failure(code, ''), { packetId: 'p', run: 1, page }, '');
const states = (tier: 'signals' | 'text' | 'vision' | 'cache' | 'reviewer') =>
  clearedByDecisions(
    [raised('page.no-text', 1), raised('page.no-text', 2), raised('page.incomplete', 1)],
    [{ page: 1, tier }],
  ).map(({ state }) => state);

it('clears a page without words once somebody has seen it, and nothing else', () => {
  for (const tier of ['vision', 'cache', 'reviewer'] as const) expect(states(tier)).toEqual(['cleared', 'open', 'open']);
  for (const tier of ['signals', 'text'] as const) expect(states(tier)).toEqual(['open', 'open', 'open']);
});
