import type { ModelRequest } from '#ports/model/language-model.js';

/** Instructions for a server that enforces no schema: the schema follows them, so that the stable part stays a prefix. */
export const instructionsWithSchema = ({ instructions, schema }: ModelRequest): string =>
  [
    instructions,
    'Answer with one JSON object and nothing else: no code fence, no word before or after it. It must fit this JSON Schema:',
    JSON.stringify(schema.schema),
  ].join('\n\n');
