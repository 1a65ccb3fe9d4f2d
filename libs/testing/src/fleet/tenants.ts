import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { monotonicFactory } from 'ulid';
import { FolderBlobStore } from '#adapters/blob-folder/folder-blob-store.js';
import { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import { SqliteDatabase } from '#adapters/records-sqlite/sqlite-database.js';
import { SqliteRecordStore } from '#adapters/records-sqlite/sqlite-record-store.js';
import { FolderTaxonomyStore } from '#adapters/taxonomies-folder/folder-taxonomy-store.js';
import type { Packet } from '#domain/packet/packet.js';
import { sourceKey } from '#pipeline/blob-keys.js';
import { advance } from '#pipeline/flow/advance.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { IsolatedFleet } from './isolated-fleet.js';

/** Pages of one step, as the fleet's workers have it by default. */
const RANGE_PAGES = 8;
const TAXONOMY = 'us-mortgage';

/** Submits for several tenants at once, past the API, which knows one only; the fleet's own stores and queue take it from there. */
export interface Tenants {
  records: RecordStore;
  submit(tenant: string, pdf: Uint8Array, engine?: Packet['engine']): Promise<Packet>;
  close(): Promise<void>;
}

export const openTenants = async (target: IsolatedFleet, projectFolder: string): Promise<Tenants> => {
  const data = join(target.folder, 'data');
  const database = await SqliteDatabase.open(join(data, 'docyard.sqlite'));
  const blobs = await FolderBlobStore.open(join(data, 'blobs'));
  const records = new SqliteRecordStore(database);
  const queue = BullmqJobQueue.connect({ url: target.redisUrl, prefix: 'docyard' });
  const { ref } = await new FolderTaxonomyStore(join(projectFolder, 'taxonomies')).get(TAXONOMY);
  const newId = monotonicFactory();
  return {
    records,
    submit: async (tenant, pdf, engine = 'cascade') => {
      const owner = { id: newId(), tenant };
      const blobKey = sourceKey(owner, 's1');
      await blobs.put(blobKey, pdf);
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      const source = {
        id: 's1',
        name: 'a.pdf',
        sha256,
        bytes: pdf.length,
        mediaType: 'application/pdf',
        blobKey,
        passwordKey: null,
      };
      const at = new Date().toISOString();
      const packet: Packet = {
        ...{ ...owner, run: 1, status: 'received', taxonomy: ref, engine, product: null, metadata: {} },
        ...{ sources: [source], createdAt: at, updatedAt: at, finishedAt: null },
      };
      await records.createPacket(packet, null);
      await advance(packet.id, { records, queue, rangePages: RANGE_PAGES });
      return packet;
    },
    close: async () => {
      await queue.close();
      await records.close();
    },
  };
};
