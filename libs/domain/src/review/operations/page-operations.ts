import { type ArrangedDocument, type Arrangement, turn } from '../arrangement.js';
import {
  decided,
  documentOf,
  documentTypeOf,
  type EditContext,
  invalid,
  newDocumentId,
  replaced,
  withoutPages,
} from '../edit-context.js';
import type { OperationOf } from '../edit-operation.js';

const intoNew = (left: Arrangement, pages: number[], type: string | undefined, context: EditContext): Arrangement => {
  if (type === undefined) throw invalid('a new document needs a type');
  documentTypeOf(context, type);
  const made: ArrangedDocument = {
    id: newDocumentId(left, pages, context),
    type,
    pages,
    decidedBy: [context.actor],
    machineStatus: 'needs_review',
    rejection: null,
    corrections: {},
  };
  return { ...left, documents: [...left.documents, made] };
};

const insertionPoint = (document: ArrangedDocument, before: number | undefined): number => {
  if (before === undefined) return document.pages.length;
  const at = document.pages.indexOf(before);
  if (at < 0) throw invalid('the target has no such page to put them before');
  return at;
};

export const move = (one: Arrangement, { pages, to, type, before }: OperationOf<'move'>, context: EditContext): Arrangement => {
  if (to === null) return intoNew(withoutPages(one, pages, context), pages, type, context);
  const target = documentOf(one, to);
  if (type !== undefined && type !== target.type) throw invalid('moving pages does not change a type; relabel the document');
  const elsewhere = { ...one, documents: one.documents.filter(({ id }) => id !== to) };
  const kept = { ...target, pages: target.pages.filter((page) => !pages.includes(page)) };
  const left = withoutPages(elsewhere, pages, context);
  const grown = kept.pages.toSpliced(insertionPoint(kept, before), 0, ...pages);
  const documents = one.documents.flatMap(({ id }) => (id === to ? [target] : left.documents.filter((other) => other.id === id)));
  return replaced({ ...left, documents }, decided(target, context.actor, { pages: grown }));
};

export const mark = (one: Arrangement, { pages, as, of }: OperationOf<'mark'>, context: EditContext): Arrangement => {
  if (of !== undefined && as !== 'duplicate') throw invalid('only a duplicate is a copy of a page');
  if (of !== undefined && (pages.includes(of) || of > context.pages)) throw invalid('a page is no copy of itself or of nothing');
  const left = withoutPages(one, pages, context);
  const place = as === 'duplicate' ? ('copy' as const) : as;
  const apart = pages.map((page) => ({ page, place, of: of ?? null, decidedBy: [context.actor] }));
  return { ...left, apart: [...left.apart, ...apart] };
};

const turned = (before: number, clockwise: number) => {
  const sum = (before + clockwise) % 360;
  return sum === 0 ? null : turn.parse(sum);
};

export const rotate = (one: Arrangement, { pages, clockwise }: OperationOf<'rotate'>, context: EditContext): Arrangement => {
  if (pages.some((page) => page > context.pages)) throw invalid(`the packet has ${context.pages} pages`);
  const rotations = { ...one.rotations };
  for (const page of new Set(pages)) {
    const sum = turned(rotations[page] ?? 0, clockwise);
    if (sum === null) delete rotations[page];
    else rotations[page] = sum;
  }
  return { ...one, rotations };
};
