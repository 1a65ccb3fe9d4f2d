import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentRecord } from '#domain/packet/document.js';
import { readTaxonomy } from '#domain/taxonomy/lint/lint-taxonomy.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';
import { evaluateRules } from '#domain/validation/evaluate-rules.js';
import { type DocumentFinding, ruleContext } from '#domain/validation/rule-context.js';
import type { RuleOutcome } from '#domain/validation/rule-outcome.js';

/** One paper of a made-up loan file: what was read of it, and what assembly knows of it. */
export interface Paper {
  type: string;
  fields: Record<string, string>;
  finding?: DocumentFinding;
}

/** Papers by a name of their own. */
export type LoanFile = Readonly<Record<string, Paper>>;
export type Change = (file: LoanFile) => LoanFile;

export interface RuleCase {
  /** How the file is changed so that the rule applies and holds; it does as it is where left out. */
  holds?: Change;
  /** What breaks it, on top of that. */
  breaks: Change;
  /** The papers that the outcome must then name. */
  names?: readonly string[];
  product?: string;
  metadata?: Record<string, string>;
  /** A field that it can do without, or whose absence is the very fault. */
  mayLack?: string;
}

export const paper = (type: string, fields: Record<string, string> = {}): Paper => ({ type, fields });

export const reads =
  (key: string, fields: Record<string, string>): Change =>
  (file) => {
    const old = file[key];
    if (old === undefined) throw new Error(`There is no paper ${key}.`);
    return { ...file, [key]: { ...old, fields: { ...old.fields, ...fields } } };
  };
export const found =
  (key: string, finding: DocumentFinding): Change =>
  (file) => ({ ...file, [key]: { ...file[key]!, finding } });
export const gone =
  (...keys: readonly string[]): Change =>
  (file) =>
    Object.fromEntries(Object.entries(file).filter(([key]) => !keys.includes(key)));
export const adds =
  (papers: LoanFile): Change =>
  (file) => ({ ...file, ...papers });
export const all =
  (...changes: readonly Change[]): Change =>
  (file) =>
    changes.reduce((changing, change) => change(changing), file);
export const unread =
  (field: string): Change =>
  (file) =>
    Object.fromEntries(
      Object.entries(file).map(([key, { fields, ...rest }]) => {
        const { [field]: _gone, ...left } = fields;
        return [key, { ...rest, fields: left }];
      }),
    );

const recordOf = ([id, { type, fields }]: [string, Paper]): DocumentRecord => ({
  ...{ id, packetId: 'p', run: 1, type, title: type, pages: [1], confidence: 0.99, status: 'accepted', rationale: '' },
  boundary: { start: 1, end: 1 },
  fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value, page: 1, confidence: 0.92 }])),
  fileKey: null,
  sha256: null,
});

export const taxonomyOf = (id: string): Taxonomy => {
  const text = readFileSync(join(import.meta.dirname, '../../taxonomies', id, '1.0.0.yaml'), 'utf8');
  const { taxonomy, findings } = readTaxonomy(text);
  if (taxonomy === null) throw new Error(findings.map(({ message }) => message).join('; '));
  return taxonomy;
};

export const outcomeOf = (
  rule: Taxonomy['rules'][number],
  file: LoanFile,
  { product, metadata = {} }: Pick<RuleCase, 'product' | 'metadata'>,
): RuleOutcome => {
  const entries = Object.entries(file);
  const findings = new Map(entries.flatMap(([id, { finding }]) => (finding === undefined ? [] : [[id, finding] as const])));
  const packet = { product: product ?? null, metadata, createdAt: '2024-09-01T00:00:00.000Z' };
  return evaluateRules([rule], ruleContext({ packet, pages: entries.length, documents: entries.map(recordOf), findings }))[0]!;
};

/** Fields that a rule names, and those it asks for by `has()` or as an option before it takes them. */
export const fieldsOf = ({ when, assert }: Taxonomy['rules'][number]): { named: string[]; asked: Set<string> } => {
  const text = `${when} ${assert}`;
  const named = [...text.matchAll(/\.fields\.([a-z][a-zA-Z0-9]*)/g)].map(([, name]) => name!);
  const asked = [...text.matchAll(/has\(\w+\.fields\.([a-z][a-zA-Z0-9]*)\)/g)].map(([, name]) => name!);
  return { named: [...new Set(named)], asked: new Set(asked) };
};
