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
import type { PageEngine } from '#ports/page-engine/page-engine.js';
import { silentObserver } from '#ports/telemetry/observer.js';
import type { Config } from '#runtime/config/config.js';
import { childEnvironment } from '#runtime/config/environment.js';
import { projectFolder } from '../project-folder.js';
import { cachedPageEngine, renderVersion } from './cached-page-engine.js';
import { openModels } from './open-models.js';
import type { RunOptions } from './run-options.js';

/** Decisions are scored, files are not: they would cost more time than all else. */
const withoutFiles: DocumentWriter = {
  async *write({ documents }) {
    const open = (): Readable => Readable.from([]);
    for (const { id } of documents) yield { id, bytes: 0, sha256: '', open, rebuilt: [], missing: [], cpuMs: 0 };
  },
};

/** Compiled folders that decide what is read of a page. */
const READING = ['libs/pipeline/src/render', 'libs/adapters/page-pdfjs', 'libs/adapters/page-pdfium', 'libs/adapters/page-image'];

const pageEngine = async (config: Config, blobs: FolderBlobStore, cache: string | null): Promise<PageEngine> => {
  const built = join(projectFolder(), 'dist');
  const engine = createProcessPageEngine({
    entry: join(built, 'apps/worker-render/src/page-process.js'),
    readRange: (key, start, end) => blobs.read(key, { start, end: end - 1 }),
    processes: config.worker.renderProcesses,
    env: childEnvironment(),
    ...config.page,
  });
  if (cache === null) return engine;
  const version = await renderVersion(READING.map((folder) => join(built, folder)));
  return cachedPageEngine(engine, join(cache, version), async ({ blobKey }) => (await blobs.info(blobKey))?.sha256 ?? blobKey);
};

export interface EvaluationDeps extends InlineDeps {
  close(): Promise<void>;
}

/** The embedded adapters over a scratch folder, bound as the fleet binds them; `cache`: folder of pages read before. */
export const openEvaluationDeps = async (
  config: Config,
  scratch: string,
  { cache, engine: kind = 'signals' }: Pick<RunOptions, 'cache' | 'engine'>,
): Promise<EvaluationDeps> => {
  const [database, blobs] = await Promise.all([
    SqliteDatabase.open(join(scratch, 'docyard.sqlite')),
    FolderBlobStore.open(join(scratch, 'blobs')),
  ]);
  const taxonomies = new FolderTaxonomyStore(config.taxonomies.folder);
  const engine = await pageEngine(config, blobs, cache ?? null);
  const models = kind === 'signals' ? null : await openModels(config, engine);
  return {
    records: new SqliteRecordStore(database),
    audit: new SqliteAuditLog(database),
    blobs,
    engine,
    taxonomies,
    classifier: new SignalsClassifier(),
    models,
    observer: silentObserver,
    actor: 'system:eval',
    now: () => new Date(),
    rangePages: config.flow.rangePages,
    maxPages: config.api.maxPages,
    assemble: (payload, deps, signal) => assemblePacket(payload, { ...deps, taxonomies, engine, writer: withoutFiles }, signal),
    close: async () => {
      await models?.pace.close();
      await engine.close();
      await database.close();
    },
  };
};
