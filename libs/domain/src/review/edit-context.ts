import { failure } from '../failure/catalogue.js';
import type { Failure } from '../failure/failure.js';
import type { DocumentType } from '../taxonomy/taxonomy.js';
import type { ArrangedDocument, Arrangement } from './arrangement.js';
import type { FourEyesRules } from './four-eyes.js';

/** Who edits which packet, under which taxonomy. */
export interface EditContext extends FourEyesRules {
  packet: { id: string; run: number };
  /** Pages of the packet. */
  pages: number;
  taxonomy: FourEyesRules['taxonomy'] & { types: DocumentType[]; dates?: 'month-first' | 'day-first' | undefined };
  /** Who edits. */
  actor: string;
}

/** An operation that can not be done as it is written. No value of the borrower's is quoted. */
export const invalid = (seen: string): Failure => failure('edit.invalid', seen);

export const documentOf = ({ documents }: Arrangement, id: string): ArrangedDocument => {
  const found = documents.find((document) => document.id === id);
  if (!found) throw invalid('there is no such document now');
  return found;
};

/** A type that a document can have: blank and separator pages are in no document. */
export const documentTypeOf = ({ taxonomy }: EditContext, id: string): DocumentType => {
  const found = taxonomy.types.find((type) => type.id === id);
  if (!found) throw invalid('the taxonomy has no such type');
  if (found.role === 'blank' || found.role === 'separator') throw invalid('a page of this type is marked, it is in no document');
  return found;
};

export const replaced = (one: Arrangement, document: ArrangedDocument): Arrangement => ({
  ...one,
  documents: one.documents.map((other) => (other.id === document.id ? document : other)),
});

/** As this person has it now: whoever decided before decided something else. */
export const decided = (document: ArrangedDocument, actor: string, change: Partial<ArrangedDocument> = {}): ArrangedDocument => ({
  ...document,
  rejection: null,
  ...change,
  decidedBy: [actor],
});

/** A new document's id: that of its earliest page, as assembly gives them, and where it is taken another. */
export const newDocumentId = ({ documents }: Arrangement, pages: number[], { packet }: EditContext): string => {
  const taken = new Set(documents.map(({ id }) => id));
  const first = `${packet.id}-${packet.run}-${Math.min(...pages)}`;
  for (let n = 2, id = first; ; n += 1) {
    if (!taken.has(id)) return id;
    id = `${first}.${n}`;
  }
};

/**
 * Takes pages from wherever they lie. A document that loses pages is decided anew by whoever takes them, one that loses all
 * is gone, and with it the corrections of fields.
 */
export const withoutPages = (one: Arrangement, taken: readonly number[], { pages, actor }: EditContext): Arrangement => {
  const gone = new Set(taken);
  if (gone.size < taken.length) throw invalid('a page is named twice');
  if (taken.some((page) => page > pages)) throw invalid(`the packet has ${pages} pages`);
  const documents = one.documents.flatMap((document) => {
    const left = document.pages.filter((page) => !gone.has(page));
    if (left.length === document.pages.length) return [document];
    return left.length === 0 ? [] : [decided(document, actor, { pages: left, corrections: keptCorrections(document, left) })];
  });
  return { ...one, documents, apart: one.apart.filter(({ page }) => !gone.has(page)) };
};

/** Corrections of fields that stand on pages which the document still has. */
export const keptCorrections = ({ corrections }: ArrangedDocument, pages: readonly number[]): ArrangedDocument['corrections'] =>
  Object.fromEntries(Object.entries(corrections).filter(([, { page }]) => pages.includes(page)));
