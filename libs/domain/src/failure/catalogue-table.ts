import { guidedCodes, guideOf } from '../review/reviewer-guide.js';
import { catalogue, type FailureCode } from './catalogue.js';

const cell = (words: string): string => words.replaceAll('|', '\\|');
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const exceptionRow = (code: FailureCode): string => {
  const { severity, scope, title } = catalogue[code];
  const { recovery, question, clears } = guideOf(code);
  return row(`\`${code}\``, scope, severity, title, recovery, question, clears);
};

const failureRow = (code: FailureCode): string => {
  const { severity, scope, kind, title, advice } = catalogue[code];
  return row(`\`${code}\``, scope, severity, kind, title, advice);
};

/** docs/exceptions.md, made from the catalogue and the reviewer's guide themselves. */
export const catalogueTable = (): string =>
  [
    '# What can go wrong',
    '',
    'HTTP problems, exceptions of a packet and failures of a job share one set of codes. Made from `libs/domain/src/failure/catalogue.ts`',
    'and `libs/domain/src/review/reviewer-guide.ts` by `npm run docs`.',
    '',
    '## Exceptions of a packet, for reviewers',
    '',
    'What is `info` is told and holds nothing up; the rest becomes a review (`GET /v1/reviews`), one for each document, page, rule or',
    'packet. Edits are made with `POST /v1/packets/{packetId}/edits`, then the review is resolved. Some types and waivers take a second',
    'person: `review` in the taxonomy says which.',
    '',
    '| code | scope | severity | what it means | recovery tried | question for the reviewer | what clears it |',
    '|---|---|---|---|---|---|---|',
    ...guidedCodes.map(exceptionRow),
    '',
    '## All codes, for callers and operators',
    '',
    '`kind` says what the fleet does by itself: `retryable` is tried again with backoff, `throttled` comes back when told, `fatal` is',
    'recorded and the packet goes on without it.',
    '',
    '| code | scope | severity | kind | what it means | what you can do |',
    '|---|---|---|---|---|---|',
    ...(Object.keys(catalogue) as FailureCode[]).map(failureRow),
    '',
  ].join('\n');
