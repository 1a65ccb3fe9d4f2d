import { createHash } from 'node:crypto';
import type { DocumentType, Taxonomy } from '../taxonomy/taxonomy.js';
import { answerSchema, identifierNames } from './answer-schema.js';

/** A prompt as its file says it, with `{{types}}` and `{{identifiers}}` where the taxonomy goes. */
export interface PromptFile {
  name: string;
  version: string;
  /** Of the file's bytes. */
  sha256: string;
  text: string;
}

/** What is the same for every page of a taxonomy: the words that providers keep as a prefix. */
export interface Instructions {
  /** `name@version`. */
  prompt: string;
  text: string;
  schema: { name: string; schema: Record<string, unknown> };
  /** Of text and schema together: whatever changes in the file or the taxonomy changes it. */
  sha256: string;
}

const typeLine = ({ id, title, description, boundary }: DocumentType): string =>
  `- ${id}: ${title}. ${description.trim().replaceAll(/\s+/g, ' ')} ${boundary.trim().replaceAll(/\s+/g, ' ')}`;

/** Fills a prompt with a taxonomy. Pure: the same file and taxonomy give the same bytes, or no provider would cache them. */
export const instructionsFor = (file: PromptFile, taxonomy: Taxonomy): Instructions => {
  const text = file.text
    .replace('{{types}}', () => taxonomy.types.map(typeLine).join('\n'))
    .replace('{{identifiers}}', () => identifierNames(taxonomy).join(', '));
  const schema = answerSchema(taxonomy);
  const sha256 = createHash('sha256')
    .update(JSON.stringify([text, schema]))
    .digest('hex');
  return { prompt: `${file.name}@${file.version}`, text, schema, sha256 };
};
