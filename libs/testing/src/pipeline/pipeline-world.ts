import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { FolderBlobStore } from '#adapters/blob-folder/folder-blob-store.js';
import { SqliteAuditLog } from '#adapters/records-sqlite/sqlite-audit-log.js';
import { SqliteDatabase } from '#adapters/records-sqlite/sqlite-database.js';
import { SqliteRecordStore } from '#adapters/records-sqlite/sqlite-record-store.js';
import { SqliteReviewStore } from '#adapters/records-sqlite/sqlite-review-store.js';
import { failedManifest } from '#domain/manifest/failed-manifest.js';
import type { Packet } from '#domain/packet/packet.js';
import { taxonomy } from '#domain/taxonomy/taxonomy.js';
import { runStep } from '#pipeline/flow/run-step.js';
import type { InlineDeps } from '#pipeline/inline/run-packet-inline.js';
import type { ReviewStore } from '#ports/reviews/review-store.js';
import type { TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import { silentObserver } from '#ports/telemetry/observer.js';
import { fakeClassifier } from './fake-classifier.js';
import { type FakePageEngine, type FakeSource, fakePageEngine } from './fake-page-engine.js';

const ref = { id: 'test', version: '1.0.0', sha256: 'f'.repeat(64) };

const tinyTaxonomy: TaxonomyStore = {
  list: async () => [ref],
  get: async () => ({
    ref,
    taxonomy: taxonomy.parse({
      schema: 'docyard.taxonomy/1',
      id: 'test',
      version: '1.0.0',
      title: 'Test',
      description: 'Two types.',
      thresholds: { accept: 0.8, reject: 0.1 },
      types: [
        { id: 'slip', title: 'Slip', category: 'test', description: 'A slip.', boundary: 'Each page.' },
        { id: 'other', title: 'Other', category: 'other', role: 'other', description: 'Anything.', boundary: 'Anywhere.' },
      ],
    }),
    yaml: '',
  }),
  calibration: async () => null,
};

/** Ends the packet without deciding anything: what assembly does is tested with assembly. */
export const fakeAssemble: InlineDeps['assemble'] = async (payload, deps) => {
  await runStep({ ...payload, stage: 'assemble', range: null }, deps, async (packet) => {
    const [plan, pages, decisions, exceptions] = await Promise.all([
      deps.records.plan(packet.id, packet.run),
      deps.records.pages(packet.id, packet.run),
      deps.records.decisions(packet.id, packet.run),
      deps.records.exceptions(packet.id, packet.run),
    ]);
    const manifest = failedManifest({ packet, plan, pages, decisions, exceptions, calls: [], endedAt: deps.now() });
    return {
      cpuMs: 0,
      packetStatus: 'completed',
      manifest: { ...manifest, packet: { ...manifest.packet, status: 'completed' } },
    };
  });
  return { documents: 0, status: 'completed' };
};

export interface PipelineWorld {
  deps: InlineDeps & { engine: FakePageEngine; reviews: ReviewStore };
  /** A packet of these sources, as submission leaves it. */
  submit(sources: FakeSource[], over?: Partial<Pick<Packet, 'engine' | 'tenant'>>): Promise<Packet>;
  close(): Promise<void>;
}

const packetOf = (id: string, count: number): Packet => ({
  id,
  tenant: 'default',
  run: 1,
  status: 'received',
  taxonomy: ref,
  engine: 'signals',
  product: null,
  metadata: {},
  sources: Array.from({ length: count }, (_, i) => ({
    id: `s${i + 1}`,
    name: `file-${i + 1}.pdf`,
    sha256: 'a'.repeat(64),
    bytes: 100,
    mediaType: 'application/pdf',
    blobKey: `tenants/default/packets/${id}/sources/s${i + 1}`,
    passwordKey: null,
  })),
  createdAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
  finishedAt: null,
});

/** The pipeline over real stores in a temporary folder, with a page engine and a classifier that do as they are told. */
export const openPipelineWorld = async (): Promise<PipelineWorld> => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-pipeline-'));
  const database = await SqliteDatabase.open(join(folder, 'docyard.sqlite'));
  const known: Record<string, FakeSource> = {};
  const records = new SqliteRecordStore(database);
  const deps = {
    records,
    audit: new SqliteAuditLog(database),
    reviews: new SqliteReviewStore(database),
    blobs: await FolderBlobStore.open(join(folder, 'blobs')),
    observer: silentObserver,
    actor: 'system:test',
    now: () => new Date(),
    rangePages: 8,
    maxPages: 1_000,
    engine: fakePageEngine(known),
    taxonomies: tinyTaxonomy,
    classifier: fakeClassifier(),
    models: null,
    assemble: fakeAssemble,
  };
  return {
    deps,
    submit: async (sources, over = {}) => {
      const packet = { ...packetOf(ulid(), sources.length), ...over };
      packet.sources.forEach(({ blobKey }, i) => {
        known[blobKey] = sources[i] as FakeSource;
      });
      return (await records.createPacket(packet, null)).packet;
    },
    close: async () => {
      await records.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
