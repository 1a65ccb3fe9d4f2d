import type { Assembly } from '#domain/assembly/assembly.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import type { DocumentRecord, FieldValue } from '#domain/packet/document.js';
import type { ExceptionRecord } from '#domain/packet/exception-record.js';
import type { Packet, PacketStatus } from '#domain/packet/packet.js';
import type { Arrangement } from '#domain/review/arrangement.js';
import { clearedByRulings, withWaivers } from '#domain/review/clear-exceptions.js';
import { openQuestions } from '#domain/review/questions.js';
import { arrangementOfRun } from '#domain/review/rulings.js';
import type { ReviewPolicy, Taxonomy } from '#domain/taxonomy/taxonomy.js';
import type { ReviewStore } from '#ports/reviews/review-store.js';
import type { AnnounceDeps } from '../webhooks/announce.js';
import { correctedFields, rolesOf } from './arranged-fields.js';
import { syncReviews } from './sync-reviews.js';

/** What persons have corrected of documents that are about to be read, by document. */
export const correctionsOf = (
  documents: DocumentRecord[],
  rulings: Arrangement | null,
): Map<string, Record<string, FieldValue>> => {
  const ruled = new Map((rulings?.documents ?? []).map((one) => [one.pages.join(), correctedFields(one)]));
  return new Map(documents.map(({ id, pages }) => [id, ruled.get(pages.join()) ?? {}]));
};

export interface Standing {
  now: Arrangement;
  policy: ReviewPolicy;
  waive(rules: Manifest['rules']): Manifest['rules'];
  clear(exceptions: ExceptionRecord[]): ExceptionRecord[];
}

/** How a run that was just assembled stands with what persons have decided. */
export const asArranged = (input: {
  packet: Packet;
  assembly: Assembly;
  documents: DocumentRecord[];
  rulings: Arrangement | null;
  taxonomy: Taxonomy;
}): Standing => {
  const { packet, assembly, documents, rulings, taxonomy } = input;
  const rules = { taxonomy, product: packet.product };
  const now = arrangementOfRun({ documents, pages: assembly.pageResults, rulings, roles: rolesOf(taxonomy) });
  return {
    now,
    policy: taxonomy.review,
    waive: (outcomes) => withWaivers(outcomes, now, rules),
    clear: (exceptions) => clearedByRulings(exceptions, now, rules),
  };
};

/**
 * Makes the packet's reviews those that this run asks for. Before the step is recorded: should the worker die in between, the
 * step is done again and finds them.
 */
export const askPeople = async (
  outcome: {
    packet: Packet;
    status: PacketStatus;
    standing: Standing;
    documents: DocumentRecord[];
    exceptions: ExceptionRecord[];
  },
  deps: AnnounceDeps & { reviews: ReviewStore },
): Promise<void> => {
  const { packet, status, standing, documents, exceptions } = outcome;
  const at = deps.now().toISOString();
  const statuses = new Map(documents.map((one) => [one.id, one.status]));
  const asked = { packet, now: standing.now, statuses, exceptions, policy: standing.policy, at };
  const questions = status === 'needs_review' ? openQuestions(asked) : [];
  await syncReviews(packet.id, questions, { at, close: true, actor: null }, deps);
};
