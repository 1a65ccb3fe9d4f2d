import type { ArrangedDocument, Arrangement } from '../arrangement.js';
import {
  decided,
  documentOf,
  documentTypeOf,
  type EditContext,
  invalid,
  keptCorrections,
  newDocumentId,
  replaced,
} from '../edit-context.js';
import type { OperationOf } from '../edit-operation.js';

type Apply<Op extends Parameters<typeof Object>[0]> = (one: Arrangement, operation: Op, context: EditContext) => Arrangement;

/** Another type has other fields: what was corrected under the old one goes. */
const typed = (document: ArrangedDocument, type: string, { actor }: EditContext): ArrangedDocument =>
  decided(document, actor, { type, corrections: document.type === type ? document.corrections : {} });

export const relabel: Apply<OperationOf<'relabel'>> = (one, { document, type }, context) => {
  documentTypeOf(context, type);
  return replaced(one, typed(documentOf(one, document), type, context));
};

export const split: Apply<OperationOf<'split'>> = (one, { document: id, at, type }, context) => {
  const document = documentOf(one, id);
  const cut = document.pages.indexOf(at);
  if (cut < 0) throw invalid('the document has no such page');
  if (cut === 0) throw invalid('the document begins with that page already');
  const [first, second] = [document.pages.slice(0, cut), document.pages.slice(cut)];
  const newType = type ?? document.type;
  documentTypeOf(context, newType);
  const part: ArrangedDocument = {
    ...decided(document, context.actor),
    id: newDocumentId(one, second, context),
    type: newType,
    pages: second,
    corrections: newType === document.type ? keptCorrections(document, second) : {},
  };
  const rest = decided(document, context.actor, { pages: first, corrections: keptCorrections(document, first) });
  const left = replaced(one, rest);
  return { ...left, documents: [...left.documents, part] };
};

export const merge: Apply<OperationOf<'merge'>> = (one, { documents: ids, type }, context) => {
  if (new Set(ids).size < ids.length) throw invalid('a document is named twice');
  const [first, ...others] = ids.map((id) => documentOf(one, id));
  const newType = type ?? first!.type;
  documentTypeOf(context, newType);
  const gone = new Set(others.map(({ id }) => id));
  const merged = { ...typed(first!, newType, context), pages: [first!, ...others].flatMap(({ pages }) => pages) };
  return replaced({ ...one, documents: one.documents.filter(({ id }) => !gone.has(id)) }, merged);
};

export const reorder: Apply<OperationOf<'reorder'>> = (one, { document: id, pages }, { actor }) => {
  const document = documentOf(one, id);
  const same = pages.length === document.pages.length && new Set([...pages, ...document.pages]).size === pages.length;
  if (!same) throw invalid('the order must name each page of the document once');
  return replaced(one, decided(document, actor, { pages }));
};

export const reject: Apply<OperationOf<'reject'>> = (one, { document, reason }, { actor }) =>
  replaced(one, decided(documentOf(one, document), actor, { rejection: { reason } }));
