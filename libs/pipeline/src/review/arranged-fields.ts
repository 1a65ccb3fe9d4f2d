import type { FieldValue } from '#domain/packet/document.js';
import type { ArrangedDocument } from '#domain/review/arrangement.js';
import type { AssembledRun } from '#domain/review/rulings.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';

/** What persons have corrected, as fields. */
export const correctedFields = ({ corrections }: Pick<ArrangedDocument, 'corrections'>): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(corrections).map(([name, { value, page }]) => [name, { value, page, confidence: 1, by: 'reviewer' as const }]),
  );

/** Types of pages that are in no document. */
export const rolesOf = ({ types }: Taxonomy): AssembledRun['roles'] => {
  const ofRole = (role: string) => types.filter((type) => type.role === role).map(({ id }) => id);
  return { blank: ofRole('blank'), separator: ofRole('separator') };
};
