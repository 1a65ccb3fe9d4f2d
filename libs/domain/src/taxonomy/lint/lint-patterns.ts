import { patternHazard } from '../../classification/pattern-safety.js';
import { captureGroups, readRegex } from '../../classification/regex-syntax.js';
import type { Taxonomy } from '../taxonomy.js';
import { error, type Finding } from './finding.js';

interface PlacedPattern {
  path: string;
  source: string;
  /** Is something read out of the match? */
  captures: boolean;
}

const placed = (path: string, sources: readonly string[]): PlacedPattern[] =>
  sources.map((source, index) => ({ path: `${path}.patterns.${index}`, source, captures: true }));

const patternsOf = (taxonomy: Taxonomy): PlacedPattern[] => [
  ...Object.entries(taxonomy.identifiers).flatMap(([name, rule]) => placed(`identifiers.${name}`, rule.patterns)),
  ...taxonomy.types.flatMap((type) => [
    ...Object.entries(type.identifiers).flatMap(([name, rule]) => placed(`types.${type.id}.identifiers.${name}`, rule.patterns)),
    ...type.fields.flatMap((field) => placed(`types.${type.id}.fields.${field.name}`, field.patterns)),
    ...type.signals.flatMap((signal, index) =>
      'pattern' in signal ? [{ path: `types.${type.id}.signals.${index}`, source: signal.pattern, captures: false }] : [],
    ),
  ]),
];

const syntaxError = (source: string): string | null => {
  try {
    new RegExp(source, 'gimu');
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'malformed';
  }
};

const lintPattern = ({ path, source, captures }: PlacedPattern): Finding[] => {
  const malformed = syntaxError(source);
  if (malformed !== null) return [error('pattern-invalid', path, malformed)];
  const hazard = patternHazard(source);
  return [
    ...(hazard === null ? [] : [error('pattern-dangerous', path, `/${source}/ has ${hazard}`)]),
    ...(captures && captureGroups(readRegex(source)) === 0
      ? [error('pattern-captures-nothing', path, `/${source}/ has no capture group, so nothing can be read by it`)]
      : []),
    ...(new RegExp(source, 'gimu').test('') && !captures
      ? [error('pattern-matches-nothing', path, `/${source}/ matches an empty page`)]
      : []),
  ];
};

/** Expressions that are malformed, that could cost too much, or that read nothing. */
export const lintPatterns = (taxonomy: Taxonomy): Finding[] => patternsOf(taxonomy).flatMap(lintPattern);
