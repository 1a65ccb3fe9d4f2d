import type { Assembly } from '#domain/assembly/assembly.js';
import { failure } from '#domain/failure/catalogue.js';
import { exceptionFrom } from '#domain/failure/exception-from.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet } from '#domain/packet/packet.js';
import { REQUIREMENT_PREFIX } from '#domain/validation/check-requirements.js';
import { isExpressionFault, type RuleOutcome } from '#domain/validation/rule-outcome.js';

type Place = Pick<Packet, 'id' | 'run'>;

/** What the sequence decision found doubtful or noteworthy, as records. */
export const fromAssembly = ({ id, run }: Place, assembly: Assembly, documents: DocumentRecord[]): ExceptionRecord[] =>
  assembly.exceptions.map(({ code, scope, page, document, detail, recovery }) => {
    const owner = document === null ? undefined : documents[document]?.id;
    const place = { packetId: id, run, page: page ?? undefined, document: scope === 'document' ? owner : undefined };
    return { ...exceptionFrom({ code, seen: detail }, place, recovery), document: owner ?? null };
  });

/** Pages that have no place and of which no earlier step said why. */
export const fromLostPages = ({ id, run }: Place, assembly: Assembly, earlier: ExceptionRecord[]): ExceptionRecord[] => {
  const told = new Set(earlier.map(({ page }) => page));
  const silent = assembly.pageResults.filter(({ place, page }) => place === 'lost' && !told.has(page));
  return silent.map(({ page }) =>
    exceptionFrom(failure('page.unreadable', 'no decision reached the assembly'), { packetId: id, run, page }, 'none'),
  );
};

/** What a rule lacked was told in words of our own; only an expression at fault is the taxonomy's to mend. */
const codeOf = ({ id, outcome, reason }: RuleOutcome) => {
  if (outcome === 'error') return isExpressionFault(reason) ? ('packet.rule-error' as const) : ('packet.rule-unread' as const);
  return id.startsWith(REQUIREMENT_PREFIX) ? ('packet.document-required' as const) : ('packet.rule-failed' as const);
};

/** Requirements and rules that failed or could not be evaluated. The rule's own severity counts, but an error is one always. */
export const fromRules = ({ id, run }: Place, rules: RuleOutcome[]): ExceptionRecord[] =>
  rules
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'error')
    .map((rule) => {
      const seen = `${rule.id}: ${rule.message}${rule.reason === undefined ? '' : ` (${rule.reason})`}`;
      const record = exceptionFrom({ code: codeOf(rule), seen }, { packetId: id, run }, 'none: a person must decide');
      const severity = rule.outcome === 'error' ? record.severity : rule.severity;
      return { ...record, id: `${record.id}.${rule.id}`, severity, state: severity === 'info' ? 'cleared' : 'open' };
    });
