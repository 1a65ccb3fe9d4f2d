import type { ExceptionRecord } from '../packet/exception-record.js';

type Named = Pick<ExceptionRecord, 'id' | 'run' | 'code' | 'source' | 'page' | 'document'>;

/**
 * What names an exception through all runs of its packet, where its id and its document's change: its code and place. Rules'
 * exceptions bear the rule's id at their end. `firstPageOf`: earliest page of a document, by id.
 */
export const exceptionKey = (one: Named, firstPageOf: ReadonlyMap<string, number>): string => {
  const place = [
    one.code,
    one.source,
    one.page === null ? null : `p${one.page}`,
    one.document === null ? null : `d${firstPageOf.get(one.document) ?? '-'}`,
  ].filter((part) => part !== null);
  const rule = ruleOf(one);
  return [...place, ...(rule === null ? [] : [rule])].join('.');
};

const OF_RULES: ReadonlySet<string> = new Set([
  'packet.rule-failed',
  'packet.rule-error',
  'packet.rule-unread',
  'packet.document-required',
]);

/** The rule or requirement that an exception is about; null where it is about none. */
export const ruleOf = ({ id, run, code }: Pick<ExceptionRecord, 'id' | 'run' | 'code'>): string | null =>
  OF_RULES.has(code) ? id.slice(`${run}.${code}.`.length) : null;
