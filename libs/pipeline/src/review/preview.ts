import { effectiveDecisions } from '#domain/classification/effective-decisions.js';
import { clearedByDecisions } from '#domain/failure/cleared-by-decisions.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { decidePacketStatus } from '#domain/packet/decide-packet-status.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import { arrangedStatus } from '#domain/review/arranged-status.js';
import type { ArrangedDocument, Arrangement } from '#domain/review/arrangement.js';
import { clearedByRulings, withWaivers } from '#domain/review/clear-exceptions.js';
import { ruleOf } from '#domain/review/exception-key.js';
import { openQuestions } from '#domain/review/questions.js';
import type { ReviewTask } from '#domain/review/review-task.js';
import { fromRules } from '../assemble/assembly-exceptions.js';
import { heldElsewhere } from '../assemble/compare-elsewhere.js';
import { readDocumentFields } from '../assemble/read-document-fields.js';
import { type ValidateInput, validatePacket } from '../assemble/validate-packet.js';
import { correctedFields } from './arranged-fields.js';
import type { ReviewState } from './load-review.js';
import type { ReviewDeps } from './review-deps.js';

/** What a packet would come to if it were assembled as it is arranged now. */
export interface Preview {
  now: Arrangement;
  documents: DocumentRecord[];
  rules: Manifest['rules'];
  exceptions: ExceptionRecord[];
  status: 'completed' | 'needs_review' | 'failed';
  /** What a person must still answer. */
  questions: ReviewTask[];
}

const recordOf = (
  one: ArrangedDocument,
  { packet, published }: ReviewState,
  known: DocumentRecord | undefined,
): DocumentRecord => ({
  ...{ id: one.id, packetId: packet.id, run: packet.run, type: one.type, pages: one.pages },
  title: published.taxonomy.types.find(({ id }) => id === one.type)?.title ?? one.type,
  confidence: one.decidedBy.length > 0 ? 1 : (known?.confidence ?? 0),
  boundary: one.decidedBy.length > 0 ? { start: 1, end: 1 } : (known?.boundary ?? { start: 0, end: 0 }),
  status: one.machineStatus,
  rationale: one.decidedBy.length > 0 ? 'A person has decided it.' : (known?.rationale ?? ''),
  ...(isAsRecorded(one, known) && known.contentDigest !== undefined && { contentDigest: known.contentDigest }),
  ...{ fields: {}, fileKey: null, sha256: null },
});

const isAsRecorded = (one: ArrangedDocument, known: DocumentRecord | undefined): known is DocumentRecord =>
  known !== undefined && known.type === one.type && known.pages.join() === one.pages.join();

/** Fields are read again only where type or pages have changed. */
const withFields = async (
  state: ReviewState,
  drafts: { one: ArrangedDocument; record: DocumentRecord; known: DocumentRecord | undefined }[],
  deps: Pick<ReviewDeps, 'records' | 'blobs'>,
): Promise<DocumentRecord[]> => {
  const { packet, published } = state;
  const changed = drafts.filter(({ one, known }) => !isAsRecorded(one, known)).map(({ record }) => record);
  const read = new Map<string, DocumentRecord>();
  if (changed.length > 0) {
    const [pages, decisions] = await Promise.all([
      deps.records.pages(packet.id, packet.run),
      deps.records.decisions(packet.id, packet.run),
    ]);
    const recorded = new Set(pages.map(({ page }) => page));
    const readable = changed.map((one) => ({ ...one, pages: one.pages.filter((page) => recorded.has(page)) }));
    const input = { documents: readable, pages, decisions: effectiveDecisions(decisions), taxonomy: published.taxonomy };
    for (const one of (await readDocumentFields(input, deps)).documents) read.set(one.id, one);
  }
  return drafts.map(({ one, record, known }) => {
    const fields = (isAsRecorded(one, known) ? known : read.get(one.id))?.fields ?? {};
    return { ...record, fields: { ...fields, ...correctedFields(one) } };
  });
};

/** What earlier steps said, and assembly of what is still so. */
const standing = (all: readonly ExceptionRecord[], now: Arrangement): ExceptionRecord[] => {
  const ids = new Set(now.documents.map(({ id }) => id));
  return all.filter(
    (one) => ruleOf(one) === null && (one.scope !== 'document' || (one.document !== null && ids.has(one.document))),
  );
};

/**
 * What assembly found of a document and told as exceptions. Of one that a person has decided it finds nothing, so nothing is said
 * here either. How many pages are missing was not recorded: that some are is what rules ask for.
 */
const flagsOf = ({ id, decidedBy }: ArrangedDocument, raised: readonly ExceptionRecord[]): ValidateInput['flags'][number] => {
  const own = decidedBy.length > 0 ? [] : raised.filter(({ document }) => document === id);
  const tells = (code: ExceptionRecord['code']) => own.some((one) => one.code === code);
  return { pagesMissing: tells('document.pages-missing') ? [0] : [], duplicateOf: tells('document.duplicate') ? 0 : null };
};

/** Pure but for the reading: nothing is written. */
export const previewOf = async (
  state: ReviewState,
  now: Arrangement,
  deps: Pick<ReviewDeps, 'records' | 'blobs' | 'now'>,
): Promise<Preview> => {
  const { packet, published, context } = state;
  const { taxonomy } = published;
  const known = new Map(state.records.map((record) => [record.id, record]));
  const drafts = now.documents.map((one) => ({ one, record: recordOf(one, state, known.get(one.id)), known: known.get(one.id) }));
  const statuses = new Map(now.documents.map((one) => [one.id, arrangedStatus(one, context)]));
  const documents = (await withFields(state, drafts, deps)).map((one) => ({
    ...one,
    status: statuses.get(one.id) ?? one.status,
  }));
  const [raised, decisions, pages, elsewhere] = await Promise.all([
    deps.records.exceptions(packet.id, packet.run),
    deps.records.decisions(packet.id, packet.run),
    deps.records.pages(packet.id, packet.run),
    heldElsewhere(packet, documents, deps),
  ]);
  const flags = now.documents.map((one) => flagsOf(one, raised));
  const rules = withWaivers(validatePacket({ packet, pages, documents, flags, elsewhere, taxonomy }), now, context);
  const found = [...standing(raised, now), ...fromRules(packet, rules)];
  const exceptions = clearedByRulings(clearedByDecisions(found, effectiveDecisions(decisions)), now, context);
  const lostPages = now.apart.filter(({ place, decidedBy }) => place === 'lost' && decidedBy.length === 0).length;
  const status = decidePacketStatus({ pages: context.pages, lostPages, documents, exceptions, rules });
  const asked = { packet, now, statuses, exceptions, policy: taxonomy.review, at: deps.now().toISOString() };
  return { now, documents, rules, exceptions, status, questions: status === 'needs_review' ? openQuestions(asked) : [] };
};
