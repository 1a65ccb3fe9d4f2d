import { failure } from '#domain/failure/catalogue.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import { isFinal, type Packet, type PlannedSource } from '#domain/packet/packet.js';
import type { Arrangement } from '#domain/review/arrangement.js';
import type { EditContext } from '#domain/review/edit-context.js';
import { type EditRecord, replayEdits, versionOf } from '#domain/review/edit-log.js';
import { arrangementOfRun } from '#domain/review/rulings.js';
import type { PublishedTaxonomy } from '#ports/taxonomies/taxonomy-store.js';
import { plannedPages } from '../flow/next-steps.js';
import { ownPacket } from '../submit/own-packet.js';
import { rolesOf } from './arranged-fields.js';
import type { ReviewDeps } from './review-deps.js';

/** A packet between two runs, as people see and change it. */
export interface ReviewState {
  packet: Packet;
  published: PublishedTaxonomy;
  plan: PlannedSource[];
  /** What the present run came to. */
  records: DocumentRecord[];
  /** What it came to as documents and pages apart: edits start from here. */
  base: Arrangement;
  log: EditRecord[];
  /** Entries of the log: what `If-Match` speaks of. */
  version: number;
  /** With what people have done since. */
  now: Arrangement;
  context: Omit<EditContext, 'actor'>;
}

export const etagOf = ({ packet, version }: Pick<ReviewState, 'packet' | 'version'>): string => `"${packet.run}.${version}"`;

export const contextOf = (packet: Packet, pages: number, { taxonomy }: PublishedTaxonomy): Omit<EditContext, 'actor'> => ({
  packet: { id: packet.id, run: packet.run },
  product: packet.product,
  pages,
  taxonomy,
});

type LoadDeps = Pick<ReviewDeps, 'records' | 'reviews' | 'taxonomies'>;

/** Failure `resource.not-ready` while the packet is being decided; nothing to review where it ended without documents. */
const reviewable = (packet: Packet): void => {
  if (!isFinal(packet.status)) throw failure('resource.not-ready', `the packet is ${packet.status}`);
};

export const loadState = async (packet: Packet, deps: LoadDeps): Promise<ReviewState> => {
  const { id, run } = packet;
  const { records } = deps;
  const [plan, documents, manifest, rulings, log, published] = await Promise.all([
    ...([records.plan(id, run), records.documents(id, run), records.manifest(id, run), records.rulings(id, run)] as const),
    ...([deps.reviews.edits(id, run), deps.taxonomies.get(packet.taxonomy.id, packet.taxonomy.version)] as const),
  ]);
  if (manifest === null || manifest.pages.length < plannedPages(plan))
    throw failure('resource.missing', 'the packet ended before its documents were decided');
  const context = contextOf(packet, plannedPages(plan), published);
  const base = arrangementOfRun({ documents, pages: manifest.pages, rulings, roles: rolesOf(published.taxonomy) });
  const now = replayEdits(base, log, context);
  return { packet, published, plan, records: documents, base, log, version: versionOf(log), now, context };
};

/**
 * The tenant's packet as people see it now. Failures: `resource.missing`, `resource.not-ready` (being assembled again: also
 * where that was asked for and whoever asked died before it was begun).
 */
export const loadReview = async (
  { tenant, packetId }: { tenant: string; packetId: string },
  deps: LoadDeps,
): Promise<ReviewState> => {
  const packet = await ownPacket({ tenant, packetId }, deps.records);
  reviewable(packet);
  return loadState(packet, deps);
};

/** Failure `edit.stale` unless the caller has seen the packet as it is; `edit.unconditional` where it does not say. */
export const requireSeen = (state: ReviewState, ifMatch: string | undefined): void => {
  if (ifMatch === undefined) throw failure('edit.unconditional', 'no If-Match');
  const seen = ifMatch.trim().replace(/^W\//, '');
  if (seen !== etagOf(state)) throw failure('edit.stale', `it is at ${etagOf(state)} now`);
};
