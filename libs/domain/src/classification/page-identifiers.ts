import type { CompiledIdentifier, CompiledTaxonomy } from './compile-taxonomy.js';
import { normaliseIdentifier } from './identifiers.js';
import { firstCapture, printedLower } from './pattern.js';
import type { SearchablePage } from './searchable-page.js';

const readOne = (rule: CompiledIdentifier, page: SearchablePage, lower: string): string | null => {
  for (const pattern of rule.patterns) {
    const seen = firstCapture(page, pattern, lower);
    const value = seen === null ? null : normaliseIdentifier(rule.kind, seen);
    if (value !== null) return value;
  }
  return null;
};

/** Reads the taxonomy's identifiers and those of the given types, best type first: a type's own rule goes before the general. */
export const readIdentifiers = (
  page: SearchablePage,
  compiled: CompiledTaxonomy,
  typeIds: readonly string[],
): Record<string, string> => {
  const lower = printedLower(page);
  const read: Record<string, string> = {};
  const own = typeIds.flatMap((id) => compiled.types.find(({ type }) => type.id === id)?.identifiers ?? []);
  for (const rule of [...own, ...compiled.identifiers]) {
    if (read[rule.name] !== undefined) continue;
    const value = readOne(rule, page, lower);
    if (value !== null) read[rule.name] = value;
  }
  return read;
};
