import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FolderBlobStore } from '#adapters/blob-folder/folder-blob-store.js';
import { SqliteAuditLog } from '#adapters/records-sqlite/sqlite-audit-log.js';
import { SqliteDatabase } from '#adapters/records-sqlite/sqlite-database.js';
import { SqliteRecordStore } from '#adapters/records-sqlite/sqlite-record-store.js';
import { SqliteReviewStore } from '#adapters/records-sqlite/sqlite-review-store.js';
import { SqliteWebhookStore } from '#adapters/records-sqlite/sqlite-webhook-store.js';
import type { PageDecision } from '#domain/classification/page-decision.js';
import type { Packet } from '#domain/packet/packet.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';
import { assemblePacket } from '#pipeline/assemble/assemble-packet.js';
import type { AssembleDeps } from '#pipeline/deps.js';
import { MemoryQueue, silentProgress } from '#pipeline/inline/memory-queue.js';
import type { ReviewDeps } from '#pipeline/review/review-deps.js';
import type { DocumentWriter } from '#ports/document-writer/document-writer.js';
import { sampleDecision, samplePacket, samplePage, sampleStep } from '#ports/records/record-samples.conformance.js';
import type { TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import { silentObserver } from '#ports/telemetry/observer.js';
import type { WebhookStore } from '#ports/webhooks/webhook-store.js';
import { buildTaxonomy, buildType } from '../builders/taxonomy.js';

const LEASE_MS = 60_000;

/** Writes the page numbers of a document, as a file that shows which pages it was made of. */
const pageList: DocumentWriter = {
  async *write({ documents }) {
    for (const { id, pages } of documents) {
      const text = pages.map(({ page, rotationDeg }) => `${page}@${rotationDeg}`).join(' ');
      yield { id, bytes: text.length, sha256: text, open: () => Readable.from([text]), rebuilt: [], missing: [], cpuMs: 0 };
    }
  },
};

/** Papers of a page or a few, one with a field, one that takes two persons. */
export const reviewTaxonomy = (): Taxonomy => {
  const amount = { name: 'amount', title: 'Amount', kind: 'money' as const, privacy: 'personal' as const };
  return buildTaxonomy(
    [
      buildType({ id: 'slip', fields: [amount], pages: { typical: 1 } }),
      buildType({ id: 'statement', pages: { typical: 3, max: 20 } }),
      buildType({ id: 'deed', pages: { typical: 2, max: 20 } }),
    ],
    {
      products: [{ id: 'loan', title: 'Loan', requires: [] }],
      rules: [
        {
          id: 'has-deed',
          severity: 'warning',
          assert: "documents.exists(d, d.type == 'deed')",
          message: 'No deed.',
          source: 'test',
        },
      ],
      review: { fourEyes: [{ types: ['deed'], source: 'test' }] },
    },
  );
};

export interface ReviewWorld {
  deps: AssembleDeps & ReviewDeps & { webhooks: WebhookStore };
  /** The same stores as another process would open them. */
  another(): Promise<ReviewDeps>;
  /** A packet whose pages look like these types, assembled. */
  packet(id: string, looks: { type: string; confidence?: number; first?: number }[]): Promise<Packet>;
  /** Does what the queue asks for: assembles. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const decisionOf = (
  page: number,
  { type, confidence = 0.97, first = 0.98 }: { type: string; confidence?: number; first?: number },
) =>
  ({
    ...sampleDecision(page, type),
    confidence,
    distribution: [
      { type, confidence },
      { type: 'other', confidence: 1 - confidence },
    ],
    firstPage: { overall: first, byType: { [type]: first } },
  }) satisfies PageDecision;

/** Reviews over the real stores in a temporary folder; documents are decided by the real assembly, files stand for themselves. */
export const openReviewWorld = async (taxonomy = reviewTaxonomy()): Promise<ReviewWorld> => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-review-'));
  const open: SqliteDatabase[] = [];
  const ref = { id: taxonomy.id, version: taxonomy.version, sha256: 'f'.repeat(64) };
  const taxonomies: TaxonomyStore = {
    list: async () => [ref],
    get: async () => ({ ref, taxonomy, yaml: '' }),
    calibration: async () => null,
  };
  const blobs = await FolderBlobStore.open(join(folder, 'blobs'));
  const queue = new MemoryQueue();
  const handle = async () => {
    const database = await SqliteDatabase.open(join(folder, 'docyard.sqlite'));
    open.push(database);
    return {
      records: new SqliteRecordStore(database),
      reviews: new SqliteReviewStore(database),
      webhooks: new SqliteWebhookStore(database),
      audit: new SqliteAuditLog(database),
      ...{ blobs, queue, taxonomies, progress: silentProgress, observer: silentObserver, leaseMs: LEASE_MS },
      ...{ now: () => new Date(), rangePages: 8 },
    };
  };
  const engine = { countPages: async () => 0, render: async function* () {}, close: async () => undefined };
  const deps = { ...(await handle()), actor: 'system:test', writer: pageList, engine };
  const settle = async () => {
    for (let job = queue.take(); job; job = queue.take()) {
      if (job.queue === 'assemble') await assemblePacket(job.payload, deps);
      queue.ended(job);
    }
  };
  const packet: ReviewWorld['packet'] = async (id, looks) => {
    const pages = looks.length;
    const made = samplePacket(id, { status: 'processing', product: 'loan', taxonomy: ref });
    await deps.records.createPacket(made, null);
    await deps.records.finishStep({
      step: sampleStep(id, 'plan', { stage: 'plan' }),
      plan: [{ sourceId: 's1', firstPage: 1, pages }],
    });
    const range = { from: 1, to: pages };
    const quality = { inkRatio: 0.1, rotationDeg: 0 as const, skewDeg: 0, sharpness: 99, effectiveDpi: null, imageCoverage: 0 };
    const facts = looks.map((_, i) => ({ ...samplePage(i + 1), quality }));
    await deps.records.finishStep({ step: sampleStep(id, 'render.1', { range }), pages: facts });
    await deps.records.finishStep({
      step: sampleStep(id, 'classify.1', { stage: 'classify', range }),
      decisions: looks.map((look, i) => decisionOf(i + 1, look)),
    });
    await assemblePacket({ packetId: id, run: 1 }, deps);
    return (await deps.records.getPacket(id))!;
  };
  const close = async () => {
    for (const database of open) database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { deps, another: handle, packet, settle, close };
};
