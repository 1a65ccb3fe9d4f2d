import { createHash } from 'node:crypto';
import type { DocumentStatus } from '../packet/document.js';
import type { ExceptionRecord } from '../packet/exception-record.js';
import type { Packet } from '../packet/packet.js';
import type { ReviewPolicy } from '../taxonomy/taxonomy.js';
import { type ArrangedDocument, type Arrangement, earliestPage } from './arrangement.js';
import { exceptionKey, ruleOf } from './exception-key.js';
import { deadlineOf, priorityOf } from './priority.js';
import type { ReviewTask } from './review-task.js';

export interface Questioned {
  packet: Packet;
  now: Arrangement;
  /** By document id. */
  statuses: ReadonlyMap<string, DocumentStatus>;
  exceptions: readonly ExceptionRecord[];
  policy: ReviewPolicy;
  at: string;
}

const RANK = { info: 0, warning: 1, error: 2 } as const;
type Severity = keyof typeof RANK;

const gravest = (exceptions: readonly ExceptionRecord[]): ExceptionRecord[] =>
  exceptions.toSorted((a, b) => RANK[b.severity] - RANK[a.severity] || (a.code < b.code ? -1 : 1));

interface Question {
  key: string;
  subject: ReviewTask['subject'];
  pages: number[];
  reasons: string[];
  severity: Severity;
  type: string | null;
  decidedBy: string[];
}

const shortDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const taskOf = (question: Question, { packet, policy, at }: Questioned): ReviewTask => {
  const { key, decidedBy, ...rest } = question;
  const waits = decidedBy.length > 0;
  return {
    ...rest,
    id: `${packet.id}-${key}`,
    tenant: packet.tenant,
    packetId: packet.id,
    run: packet.run,
    version: 1,
    state: waits ? 'awaiting_approval' : 'open',
    product: packet.product,
    priority: priorityOf(packet, question.severity, policy),
    deadline: deadlineOf(packet, policy),
    createdAt: at,
    updatedAt: at,
    lease: null,
    decidedBy,
    resolution: null,
  };
};

const ofDocument = (document: ArrangedDocument, open: readonly ExceptionRecord[]): Question => {
  const own = gravest(
    open.filter((one) => one.document === document.id || (one.page !== null && document.pages.includes(one.page))),
  );
  return {
    key: `d${earliestPage(document)}`,
    subject: { kind: 'document', document: document.id, rule: null, exception: null },
    pages: document.pages,
    reasons: own.length === 0 ? ['document.uncertain'] : [...new Set(own.map(({ code }) => code))],
    severity: own[0]?.severity ?? 'warning',
    type: document.type,
    decidedBy: document.decidedBy,
  };
};

const ofException = (one: ExceptionRecord, { now }: Questioned): Question => {
  const rule = ruleOf(one);
  const key = exceptionKey(one, new Map(now.documents.map((document) => [document.id, earliestPage(document)])));
  const home = now.documents.find(({ id, pages }) => id === one.document || (one.page !== null && pages.includes(one.page)));
  const waiver = now.waivers.find(({ of, id }) =>
    rule === null ? of === 'exception' && id === key : of === 'rule' && id === rule,
  );
  const kind = rule !== null ? 'rule' : one.scope === 'page' ? 'page' : one.scope === 'document' ? 'document' : 'packet';
  return {
    key: `x${shortDigest(key)}`,
    subject: { kind, document: home?.id ?? null, rule, exception: rule === null ? key : null },
    pages: one.page === null ? (one.scope === 'document' ? (home?.pages ?? []) : []) : [one.page],
    reasons: [one.code],
    severity: one.severity,
    type: home?.type ?? null,
    decidedBy: waiver?.decidedBy ?? [],
  };
};

/**
 * What a person must still answer about a packet as it is now: one review for each document that needs one, one for each
 * other exception that is open. Pure; the ids are those of before wherever the question is.
 */
export const openQuestions = (input: Questioned): ReviewTask[] => {
  const open = input.exceptions.filter(({ state, severity }) => state === 'open' && severity !== 'info');
  const doubtful = input.now.documents.filter(({ id }) => input.statuses.get(id) === 'needs_review');
  const covered = new Set(doubtful.map(({ id }) => id));
  const coveredPages = new Set(doubtful.flatMap(({ pages }) => pages));
  const rest = open.filter(({ page, document, code, id, run }) => {
    if (ruleOf({ id, run, code }) !== null) return true;
    if (page !== null) return !coveredPages.has(page);
    return document === null || !covered.has(document);
  });
  const questions = [...doubtful.map((one) => ofDocument(one, open)), ...rest.map((one) => ofException(one, input))];
  const byKey = new Map(questions.map((question) => [question.key, question]));
  return [...byKey.values()].map((question) => taskOf(question, input));
};
