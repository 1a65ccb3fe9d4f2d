import { safePattern } from '../classification/compile-taxonomy.js';
import type { Pattern } from '../classification/pattern.js';
import type { DocumentType, FieldRule } from '../taxonomy/taxonomy.js';

/** A field made ready for reading: each expression once, with the places of its groups. */
export interface CompiledField {
  rule: FieldRule;
  patterns: Pattern[];
}

const withPlaces = (source: string): Pattern => {
  const pattern = safePattern(source);
  return { ...pattern, expression: new RegExp(pattern.expression.source, `d${pattern.expression.flags}`) };
};

const kept = new WeakMap<DocumentType, CompiledField[]>();

/**
 * A type's fields made ready, kept as long as the type is: published taxonomies never change. Only types whose documents are
 * found pay for it. Throws Failure `taxonomy.invalid` (fatal) on a malformed or dangerous expression, as signals do.
 */
export const compileFields = (type: DocumentType): CompiledField[] => {
  const known = kept.get(type);
  if (known) return known;
  const compiled = type.fields.map((rule) => ({ rule, patterns: rule.patterns.map(withPlaces) }));
  kept.set(type, compiled);
  return compiled;
};
