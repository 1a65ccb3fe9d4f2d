import type { PageDecision } from '#domain/classification/page-decision.js';
import { asFailure, failure } from '#domain/failure/catalogue.js';
import { exceptionFrom } from '#domain/failure/exception-from.js';
import { documentFields, type PageFields } from '#domain/fields/document-fields.js';
import { readFields } from '#domain/fields/read-fields.js';
import type { DocumentRecord, FieldValue } from '#domain/packet/document.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { PageFacts } from '#domain/page/page-facts.js';
import type { PageText } from '#domain/page/page-text.js';
import type { DocumentType, Taxonomy } from '#domain/taxonomy/taxonomy.js';
import { readPageText } from '../classify/read-page-text.js';
import type { AssembleDeps } from '../deps.js';

export interface FieldsInput {
  documents: DocumentRecord[];
  pages: PageFacts[];
  decisions: PageDecision[];
  taxonomy: Taxonomy;
  /** Fields that persons have corrected, by document. */
  corrected?: ReadonlyMap<string, Record<string, FieldValue>>;
}

/** Pages whose words are held in memory at a time. */
const PAGES_AT_A_TIME = 8;

/** Words that are gone cost the fields only: all else was decided by them already. */
const textOf = (facts: PageFacts, { blobs }: Pick<AssembleDeps, 'blobs'>): Promise<PageText | null> =>
  readPageText(facts, blobs).catch((thrown: unknown) => {
    if (asFailure(thrown).code === 'blob.missing') return null;
    throw thrown;
  });

interface PageToRead {
  facts: PageFacts;
  type: DocumentType;
}

const pagesToRead = ({ documents, pages, taxonomy }: FieldsInput): PageToRead[] => {
  const types = new Map(taxonomy.types.filter(({ fields }) => fields.length > 0).map((type) => [type.id, type]));
  const facts = new Map(pages.map((one) => [one.page, one]));
  return documents.flatMap(({ type: id, pages: own }) => {
    const type = types.get(id);
    return type === undefined ? [] : own.map((page) => ({ facts: facts.get(page)!, type }));
  });
};

/** What the patterns of each page's document read on it; a few pages at a time, so that memory does not grow with the packet. */
const readPages = async (input: FieldsInput, deps: Pick<AssembleDeps, 'blobs'>, signal?: AbortSignal) => {
  const waiting = pagesToRead(input);
  const read = new Map<number, PageFields['read']>();
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      signal?.throwIfAborted();
      const { facts, type } = next;
      const text = facts.textKey === null ? null : await textOf(facts, deps);
      if (text !== null) read.set(facts.page, readFields(type, text, { page: facts.page, dates: input.taxonomy.dates }));
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_A_TIME }, worker));
  return read;
};

const fromMissing = ({ packetId, run, id }: DocumentRecord, missing: string[]): ExceptionRecord[] => {
  if (missing.length === 0) return [];
  const seen = `not read: ${missing.join(', ')}`;
  const recovery = 'looked for on every page of the document';
  return [exceptionFrom(failure('document.field-missing', seen), { packetId, run, document: id }, recovery)];
};

/**
 * The documents with the fields of their types: read from their pages' words, and taken from what a model said of them. A
 * required field that nowhere could be read is an exception that names it; no value leaves the records and the manifest.
 */
export const readDocumentFields = async (
  input: FieldsInput,
  deps: Pick<AssembleDeps, 'blobs'>,
  signal?: AbortSignal,
): Promise<{ documents: DocumentRecord[]; exceptions: ExceptionRecord[] }> => {
  const read = await readPages(input, deps, signal);
  const answered = new Map(input.decisions.map(({ page, fields }) => [page, fields]));
  const types = new Map(input.taxonomy.types.map((type) => [type.id, type]));
  const exceptions: ExceptionRecord[] = [];
  const documents = input.documents.map((document) => {
    const type = types.get(document.type);
    if (type === undefined) return document;
    const pages = document.pages.map((page) => ({ page, read: read.get(page) ?? {}, answered: answered.get(page) }));
    const { fields, missing } = documentFields(type, pages, input.taxonomy.dates);
    const corrected = input.corrected?.get(document.id) ?? {};
    const stillMissing = missing.filter((name) => !(name in corrected));
    exceptions.push(...fromMissing(document, stillMissing));
    return { ...document, fields: { ...fields, ...corrected } };
  });
  return { documents, exceptions };
};
