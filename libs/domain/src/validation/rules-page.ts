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
read. Sources that begin with "Lender's practice" are custom and no citation.

Sections of the Fannie Mae Selling Guide move between editions; an edition stands with a section where its date was seen. Looked up for
these rules were B1-1-03, B2-1.2-01, B3-3.1-07, B3-4.2-01, B3-4.3-03, B3-4.3-04, B3-5.2-01, B4-1.2-02, B7-3-03 and B7-3-07, 12 CFR 1026.19,
31 CFR 1020.220, 42 USC 4104b, and the two circulars of the Reserve Bank of India on loan to value. What the rules take from B3-3.2-01 stood
under B3-3.1-02 in the edition of 03/06/2024. The other sections are cited as lenders know them and were not looked up: have counsel see them.`;

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
