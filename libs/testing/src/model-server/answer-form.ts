import type { ReadRequest } from './read-request.js';

/** Types that the answer may name: the longest list of words in the schema, or those of the instructions where there is none. */
export function typesOf({ schema, preamble }: Pick<ReadRequest, 'schema' | 'preamble'>): string[] {
  const lists: string[][] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      const { enum: words } = value as { enum?: unknown };
      if (Array.isArray(words) && words.every((word) => typeof word === 'string')) lists.push(words);
      Object.values(value).forEach(walk);
    }
  };
  walk(schema);
  const listed = [...preamble.matchAll(/^- ([a-z0-9-]+): /gm)].map(([, id]) => id!);
  return lists.sort((a, b) => b.length - a.length)[0] ?? listed;
}

/** A schema that has nothing to do with pages is somebody trying what the server can do. */
export const isAboutPages = ({ schema }: Pick<ReadRequest, 'schema'>): boolean =>
  schema === null || 'pages' in ((schema.properties ?? {}) as Record<string, unknown>);

/** The first value that a schema allows. */
export function smallestFit(schema: unknown): unknown {
  const { type, properties, enum: words, anyOf, items } = schema as Record<string, unknown>;
  if (Array.isArray(words)) return words[0];
  if (Array.isArray(anyOf)) return smallestFit(anyOf[0]);
  if (type === 'object') {
    return Object.fromEntries(Object.entries((properties ?? {}) as object).map(([name, each]) => [name, smallestFit(each)]));
  }
  if (type === 'array') return items ? [smallestFit(items)] : [];
  if (type === 'boolean') return true;
  return type === 'number' || type === 'integer' ? 1 : 'yes';
}
