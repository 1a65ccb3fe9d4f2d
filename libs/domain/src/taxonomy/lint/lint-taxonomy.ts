import { load, YAMLException } from 'js-yaml';
import { type Taxonomy, taxonomy as taxonomySchema } from '../taxonomy.js';
import { error, type Finding, warning } from './finding.js';
import { lintPatterns } from './lint-patterns.js';
import { lintReferences } from './lint-references.js';
import { lintRules } from './lint-rules.js';
import { lintSignals } from './lint-signals.js';

const lintNumbers = (taxonomy: Taxonomy): Finding[] =>
  taxonomy.types.flatMap((type) => {
    const path = `types.${type.id}`;
    const { accept, reject } = { ...taxonomy.thresholds, ...type.thresholds };
    const { min, max, typical } = type.pages;
    return [
      ...(reject > accept ? [error('thresholds-crossed', path, `rejects under ${reject} but accepts from ${accept}`)] : []),
      ...(min > max ? [error('pages-crossed', path, `at least ${min} pages but at most ${max}`)] : []),
      ...(min <= max && (typical < min || typical > max)
        ? [warning('pages-typical', path, `${typical} pages are typical but not allowed`)]
        : []),
    ];
  });

/** Everything wrong with a taxonomy that its schema can not see, errors first. An empty list is a clean one. */
export const lintTaxonomy = (taxonomy: Taxonomy): Finding[] =>
  [lintReferences, lintPatterns, lintSignals, lintNumbers, lintRules]
    .flatMap((lint) => lint(taxonomy))
    .sort((a, b) => a.level.localeCompare(b.level));

export interface ReadTaxonomy {
  /** Null where the text is not YAML or does not fit the schema; the findings say why. */
  taxonomy: Taxonomy | null;
  findings: Finding[];
}

const parseYaml = (text: string): { value: unknown } | { finding: Finding } => {
  try {
    return { value: load(text, { maxAliases: 100 }) };
  } catch (thrown) {
    const message = thrown instanceof YAMLException ? thrown.message : 'not YAML';
    return { finding: error('yaml-invalid', '', message) };
  }
};

const idAt = (value: unknown, path: readonly PropertyKey[]): string => {
  let here: unknown = value;
  const parts = path.map((key) => {
    here = (here as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = typeof key === 'number' ? (here as { id?: unknown } | undefined)?.id : undefined;
    return typeof id === 'string' ? id : String(key);
  });
  return parts.join('.');
};

/** Reads a taxonomy's text, checks it against the schema and lints it. Never throws. */
export const readTaxonomy = (text: string): ReadTaxonomy => {
  const yaml = parseYaml(text);
  if ('finding' in yaml) return { taxonomy: null, findings: [yaml.finding] };
  const parsed = taxonomySchema.safeParse(yaml.value);
  if (!parsed.success) {
    const findings = parsed.error.issues.map((issue) => error('schema', idAt(yaml.value, issue.path), issue.message));
    return { taxonomy: null, findings };
  }
  return { taxonomy: parsed.data, findings: lintTaxonomy(parsed.data) };
};
