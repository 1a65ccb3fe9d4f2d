import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FolderBlobStore } from '#adapters/blob-folder/folder-blob-store.js';
import { SignalsClassifier } from '#adapters/classifier-signals/signals-classifier.js';
import { createProcessPageEngine } from '#adapters/page-engine-process/process-page-engine.js';
import { SqliteAuditLog } from '#adapters/records-sqlite/sqlite-audit-log.js';
import { SqliteDatabase } from '#adapters/records-sqlite/sqlite-database.js';
import { SqliteRecordStore } from '#adapters/records-sqlite/sqlite-record-store.js';
import { FolderTaxonomyStore } from '#adapters/taxonomies-folder/folder-taxonomy-store.js';
import { assemblePacket } from '#pipeline/assemble/assemble-packet.js';
import type { InlineDeps } from '#pipeline/inline/run-packet-inline.js';
import type { DocumentWriter } from '#ports/document-writer/document-writer.js';
import { silentObserver } from '#ports/telemetry/observer.js';
import { loadConfig } from '#runtime/config/config.js';

const project = join(import.meta.dirname, '../..');

/** Rules are looked at, files are not. */
const withoutFiles: DocumentWriter = {
  async *write({ documents }) {
    const open = (): Readable => Readable.from([]);
    for (const { id } of documents) yield { id, bytes: 0, sha256: '', open, rebuilt: [], missing: [], cpuMs: 0 };
  },
};

export interface PlannedWorld {
  deps: InlineDeps;
  close(): Promise<void>;
}

/** The fleet's use-cases over the embedded adapters, pages read by the render worker's own child processes as they were built. */
export const openPlannedWorld = async (): Promise<PlannedWorld> => {
  const folder = await mkdtemp(join(tmpdir(), 'docyard-rules-'));
  const config = loadConfig();
  const [database, blobs] = await Promise.all([
    SqliteDatabase.open(join(folder, 'docyard.sqlite')),
    FolderBlobStore.open(join(folder, 'blobs')),
  ]);
  const taxonomies = new FolderTaxonomyStore(join(project, 'taxonomies'));
  const engine = createProcessPageEngine({
    entry: join(project, 'dist/apps/worker-render/src/page-process.js'),
    readRange: (key, start, end) => blobs.read(key, { start, end: end - 1 }),
    processes: config.worker.renderProcesses,
    ...config.page,
  });
  const deps: InlineDeps = {
    records: new SqliteRecordStore(database),
    audit: new SqliteAuditLog(database),
    ...{ blobs, engine, taxonomies, models: null, observer: silentObserver },
    classifier: new SignalsClassifier(),
    actor: 'system:test',
    now: () => new Date(),
    rangePages: config.flow.rangePages,
    maxPages: config.api.maxPages,
    assemble: (payload, flow, signal) => assemblePacket(payload, { ...flow, taxonomies, engine, writer: withoutFiles }, signal),
  };
  const close = async (): Promise<void> => {
    await engine.close();
    database.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { deps, close };
};
