import type { ExceptionRecord } from '../packet/exception-record.js';
import { type Arrangement, earliestPage } from './arrangement.js';
import { exceptionKey, ruleOf } from './exception-key.js';
import { type FourEyesRules, isWaived } from './four-eyes.js';
import { ruledPages } from './rulings.js';

/** Doubts about a document that end when a person has said what it is; a file that could not be written is no doubt. */
const DOUBTS: ReadonlySet<string> = new Set(['document.uncertain', 'document.pages-missing']);

/**
 * Exceptions with those cleared that persons have answered: doubts of pages and documents that they decided, and whatever
 * they waived. Whether as many persons as needed have spoken on a document is a matter of its status.
 */
export const clearedByRulings = (
  exceptions: readonly ExceptionRecord[],
  now: Arrangement,
  rules: FourEyesRules,
): ExceptionRecord[] => {
  const decidedDocuments = new Set(now.documents.filter(({ decidedBy }) => decidedBy.length > 0).map(({ id }) => id));
  const decidedPages = ruledPages({
    ...now,
    documents: now.documents.filter(({ id }) => decidedDocuments.has(id)),
    apart: now.apart.filter(({ decidedBy }) => decidedBy.length > 0),
  });
  const firstPages = new Map(now.documents.map((one) => [one.id, earliestPage(one)]));
  const waived = new Set(now.waivers.filter((one) => isWaived(one, rules)).map(({ of, id }) => `${of}:${id}`));
  const isAnswered = (one: ExceptionRecord): boolean => {
    const rule = ruleOf(one);
    if (rule !== null) return waived.has(`rule:${rule}`);
    if (waived.has(`exception:${exceptionKey(one, firstPages)}`)) return true;
    if (one.scope === 'page') return one.page !== null && decidedPages.has(one.page);
    return one.document !== null && DOUBTS.has(one.code) && decidedDocuments.has(one.document);
  };
  return exceptions.map((one) => (one.state === 'open' && isAnswered(one) ? { ...one, state: 'cleared' as const } : one));
};

/** Rules and requirements with those marked that persons let stand. */
export const withWaivers = <Rule extends { id: string; outcome: string }>(
  outcomes: readonly Rule[],
  { waivers }: Pick<Arrangement, 'waivers'>,
  rules: FourEyesRules,
): (Rule & { waived?: boolean })[] => {
  const waived = new Set(waivers.filter((one) => one.of === 'rule' && isWaived(one, rules)).map(({ id }) => id));
  return outcomes.map((one) => {
    const stands = one.outcome === 'failed' || one.outcome === 'error';
    return stands && waived.has(one.id) ? { ...one, waived: true } : one;
  });
};
