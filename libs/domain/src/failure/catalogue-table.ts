import { catalogue } from './catalogue.js';

/** docs/exceptions.md, made from the catalogue itself. */
export const catalogueTable = (): string => {
  const rows = Object.entries(catalogue).map(
    ([code, { severity, scope, kind, title, advice }]) =>
      `| \`${code}\` | ${scope} | ${severity} | ${kind} | ${title} | ${advice} |`,
  );
  return [
    '# What can go wrong',
    '',
    'HTTP problems, exceptions of a packet and failures of a job share these codes. `kind` says what the fleet does by itself:',
    '`retryable` is tried again with backoff, `throttled` comes back when told, `fatal` is recorded and the packet goes on without it.',
    'Made from `libs/domain/src/failure/catalogue.ts` by `npm run docs`.',
    '',
    '| code | scope | severity | kind | what it means | what you can do |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
};
