import type { PageDecision, Tier } from '../classification/page-decision.js';
import type { ExceptionRecord } from '../packet/exception-record.js';

/** Tiers that know a page by its picture, or by somebody who saw it. */
const HAVE_SEEN: ReadonlySet<Tier> = new Set(['vision', 'cache', 'reviewer']);

/**
 * Exceptions with those cleared that a later tier has answered: that no words could be read of a page is no longer a question
 * once its picture has been looked at. `decisions`: the effective ones.
 */
export const clearedByDecisions = (
  exceptions: readonly ExceptionRecord[],
  decisions: readonly Pick<PageDecision, 'page' | 'tier'>[],
): ExceptionRecord[] => {
  const seen = new Set(decisions.filter(({ tier }) => HAVE_SEEN.has(tier)).map(({ page }) => page));
  return exceptions.map((one) =>
    one.code === 'page.no-text' && one.page !== null && seen.has(one.page) ? { ...one, state: 'cleared' as const } : one,
  );
};
