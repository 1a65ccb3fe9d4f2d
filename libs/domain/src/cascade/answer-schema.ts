import type { Taxonomy } from '../taxonomy/taxonomy.js';

type JsonSchema = Record<string, unknown>;

/** Every key required and none besides: the subset of JSON Schema that providers enforce strictly. */
const strictObject = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const text: JsonSchema = { type: 'string' };
const share: JsonSchema = { type: 'number', description: '0..1' };
const count: JsonSchema = { type: 'integer' };
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** Names of all identifiers that the taxonomy or one of its types knows, in a fixed order. */
export const identifierNames = ({ identifiers, types }: Taxonomy): string[] =>
  [...new Set([...Object.keys(identifiers), ...types.flatMap((type) => Object.keys(type.identifiers))])].sort();

/**
 * The strict schema of a window's answer (`windowAnswer`). The same for every window of a taxonomy: it stands before the
 * pages, where providers cache.
 */
export const answerSchema = (taxonomy: Taxonomy): { name: string; schema: JsonSchema } => {
  const typeId: JsonSchema = { type: 'string', enum: taxonomy.types.map(({ id }) => id) };
  const names = identifierNames(taxonomy);
  const page = strictObject({
    page: count,
    type: typeId,
    confidence: share,
    alternatives: listOf(strictObject({ type: typeId, confidence: share })),
    isFirst: { type: 'boolean' },
    printed: orNull(strictObject({ page: count, of: orNull(count) })),
    identifiers: listOf(strictObject({ name: names.length > 0 ? { type: 'string', enum: names } : text, value: text })),
    fields: listOf(strictObject({ name: text, value: text, confidence: share })),
    rationale: text,
  });
  return { name: 'pages', schema: strictObject({ pages: listOf(page) }) };
};
