import type { Schema } from '#contracts/client/api-client.js';
import type { TruthEntry } from '../generator/packet/generate-packet.js';
import type { Operation } from './desk.js';

type View = Schema<'Arrangement'>;
type ReviewedDocument = View['documents'][number];

const firstType = (type: string): string => type.split('|')[0]!;
const isApart = (type: string): type is 'blank' | 'separator' => type === 'blank' || type === 'separator';

/** What puts the pages of this truth where they belong, whatever the machine made of them. */
const makeIt = ({ type, pages }: TruthEntry): Operation => {
  const wanted = firstType(type);
  return isApart(wanted) ? { op: 'mark', pages, as: wanted } : { op: 'move', pages, to: null, type: wanted };
};

const decideDocument = (document: ReviewedDocument, truth: readonly TruthEntry[]): Operation[] => {
  const concerned = truth.filter(({ pages }) => pages.some((page) => document.pages.includes(page)));
  const [only] = concerned;
  if (concerned.length !== 1 || !only || only.pages.join() !== document.pages.join()) return concerned.map(makeIt);
  const isRight = only.type.split('|').includes(document.type);
  // Whoever changed it has decided it by that.
  if (isRight) return document.decidedBy.length > 0 ? [] : [{ op: 'approve', document: document.id }];
  return [{ op: 'relabel', document: document.id, type: firstType(only.type) }];
};

/** Documents that are as the papers truly are. */
export const rightDocuments = ({ documents }: View, truth: readonly TruthEntry[]): ReviewedDocument[] =>
  documents.filter(({ type, pages }) =>
    truth.some((entry) => entry.type.split('|').includes(type) && entry.pages.join() === pages.join()),
  );

/** What makes documents right that the machine took for something else, were it ever so sure. */
export const putRight = (view: View, truth: readonly TruthEntry[]): Operation[] => {
  const right = new Set(rightDocuments(view, truth).map(({ id }) => id));
  const wrong = new Set(view.documents.filter(({ id }) => !right.has(id)).flatMap(({ pages }) => pages));
  return truth.filter(({ pages }) => pages.some((page) => wrong.has(page))).map(makeIt);
};

/** What a person who knows the papers does about a review. */
export const decide = (review: Schema<'Review'>, view: View, truth: readonly TruthEntry[]): Operation[] => {
  const { subject, pages } = review;
  const reason = 'seen by a person in the afternoon, and good as it is';
  if (subject.rule !== null) return [{ op: 'waive', rule: subject.rule, reason }];
  const document = view.documents.find(({ id }) => id === subject.document);
  if (document && (subject.kind === 'page' || subject.exception === null)) return decideDocument(document, truth);
  const lost = truth.filter((entry) => entry.pages.some((page) => pages.includes(page)));
  if (subject.kind === 'page' && lost.length > 0) return lost.map(makeIt);
  return [{ op: 'waive', exception: subject.exception ?? '', reason }];
};

/** What a second person says to it, who finds the first one right. */
export const agree = ({ subject }: Schema<'Review'>): Operation[] =>
  subject.rule === null ? [{ op: 'approve', document: subject.document ?? '' }] : [{ op: 'approve', rule: subject.rule }];
