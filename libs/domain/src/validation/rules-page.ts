import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { ruleFunctions } from './rule-functions.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  row(heads),
  `|${heads.map(() => '---').join('|')}|`,
  ...rows.map(row),
  '',
];

const INTRO = `# Rules

What is checked once a packet's documents are assembled and their fields read. Made from the taxonomies by \`npm run docs\`; how a
rule is written stands in [the taxonomy guide](taxonomy.md#rules-and-products).

| outcome | means |
|---|---|
| \`passed\` | it applies and holds; of a rule over each document: it holds on every one it applies to |
| \`failed\` | it applies and does not hold; \`documents\` names those that break it |
| \`not_applicable\` | its condition is false, or none of its papers is in the packet |
| \`error\` | it applies and could not be evaluated; \`reason\` says which field was not read. Never a pass, and it holds the packet up |

A requirement of a product has the outcome id \`requires.<id>\`. A field that was read with less confidence than 0.5 counts as not
read. Sources that begin with "Lender's practice" are custom and no citation. Sections of the Fannie Mae Selling Guide are those of the
edition named with them, or of the 2025 numbering where none is named; sections move between editions.`;

const functions = (): string[] => [
  '## What rules can call',
  '',
  'Beside the functions of CEL itself. All are pure; names, firms, addresses and numbers are compared as a person would, look-alikes of',
  'recognition (`0` and `O`, `1` and `l`, `rn` and `m`) taken for one another.',
  '',
  ...table(
    ['function', 'true or given where'],
    ruleFunctions.map(({ signature, says }) => [`\`${signature}\``, says]),
  ),
];

const products = ({ products: all }: Taxonomy): string[] =>
  all.flatMap(({ id, title, requires }) => [
    `### ${title} (\`${id}\`)`,
    '',
    ...table(
      ['requirement', 'severity', 'papers', 'where missing', 'source'],
      requires.map((one) => [
        `\`requires.${one.id}\``,
        one.severity,
        `${one.count > 1 ? `${one.count} of ` : ''}${one.anyOf.join(', ')}${one.when === 'true' ? '' : ' (on a condition)'}`,
        one.message,
        one.source,
      ]),
    ),
  ]);

const rules = ({ rules: all }: Taxonomy): string[] =>
  table(
    ['rule', 'severity', 'about', 'the reviewer reads', 'the borrower is asked for', 'source'],
    all.map(({ id, severity, each, message, ask, source }) => [
      `\`${id}\``,
      severity,
      each === undefined ? 'the packet' : `each ${each.join(', ')}`,
      message,
      ask ?? '',
      source,
    ]),
  );

/** docs/rules.md, made from the taxonomies themselves. */
export const rulesPage = (taxonomies: readonly Taxonomy[]): string =>
  [
    INTRO,
    '',
    ...taxonomies.flatMap((taxonomy) => [
      `## ${taxonomy.title} (\`${taxonomy.id}@${taxonomy.version}\`)`,
      '',
      `${taxonomy.rules.length} rules.`,
      '',
      ...rules(taxonomy),
      ...products(taxonomy),
    ]),
    ...functions(),
  ].join('\n');
