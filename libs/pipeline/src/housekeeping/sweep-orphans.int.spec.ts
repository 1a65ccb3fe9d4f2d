import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderBlobStore } from '#adapters/blob-folder/folder-blob-store.js';
import { SqliteAuditLog } from '#adapters/records-sqlite/sqlite-audit-log.js';
import { SqliteDatabase } from '#adapters/records-sqlite/sqlite-database.js';
import { SqliteRecordStore } from '#adapters/records-sqlite/sqlite-record-store.js';
import { KeyFileSigner } from '#adapters/signer-key-file/key-file-signer.js';
import type { Packet, PacketStatus } from '#domain/packet/packet.js';
import { headKey, passwordKey, sourceKey } from '../blob-keys.js';
import { MemoryQueue } from '../inline/memory-queue.js';
import { noteChore } from './chore.js';
import { recordSubmission } from './lifecycle-audit.js';
import { type SweepDeps, sweepOrphans } from './sweep-orphans.js';

const owner = { id: '01JZX3T5W0D4V7Q9Z2K8M1B6CE', tenant: 'acme' };
const start = Date.parse('2026-01-01T00:00:00Z');
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

let folder: string;
let database: SqliteDatabase;
let deps: SweepDeps;
let clockMs: number;

const packet = (status: PacketStatus): Packet => ({
  ...owner,
  ...{
    run: 1,
    status,
    taxonomy: { id: 't', version: '1.0.0', sha256: 'a' },
    engine: 'signals',
    product: null,
    metadata: {},
    sources: [],
  },
  ...{ createdAt: new Date(start).toISOString(), updatedAt: new Date(start).toISOString(), finishedAt: null },
});
const keys = async (): Promise<string[]> => {
  const found: string[] = [];
  for await (const key of deps.blobs.list('tenants/acme')) found.push(key);
  return found;
};
const actions = async (): Promise<string[]> => {
  const found: string[] = [];
  for await (const { action } of deps.audit.read(owner.id)) found.push(action);
  return found;
};
const passing = (ms: number) => {
  clockMs += ms;
  return sweepOrphans(deps);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docyard-sweep-'));
  database = await SqliteDatabase.open(join(folder, 'records.sqlite'));
  clockMs = start;
  const blobs = await FolderBlobStore.open(join(folder, 'blobs'));
  const stores = {
    records: new SqliteRecordStore(database),
    audit: new SqliteAuditLog(database),
    blobs,
    queue: new MemoryQueue(),
    wakes: null,
    signer: await KeyFileSigner.open({ path: join(folder, 'key.pem'), makeIfAbsent: true }),
  };
  deps = { ...stores, actor: 'system:test', now: () => new Date(clockMs) };
  await blobs.put(sourceKey(owner, 's1'), Buffer.from('bytes'));
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

describe('sweepOrphans', () => {
  it('leaves a live upload alone and clears away a dead one', async () => {
    await noteChore('upload', owner, deps);
    expect(await passing(10 * SECOND_MS)).toEqual({ chores: 0, blobs: 0 });
    expect(await keys()).toHaveLength(1);
    expect(await passing(15 * SECOND_MS)).toEqual({ chores: 1, blobs: 1 });
    expect(await keys()).toEqual([]);
    expect(await passing(MINUTE_MS)).toEqual({ chores: 0, blobs: 0 });
  });

  it('keeps what became a packet, and tells the chain of it where the API died before it could', async () => {
    await noteChore('upload', owner, deps);
    await deps.records.createPacket(packet('received'), null);
    expect(await passing(MINUTE_MS)).toEqual({ chores: 1, blobs: 0 });
    expect(await keys()).toHaveLength(1);
    expect(await actions()).toEqual(['packet.submitted']);
  });

  it('forgets passwords when the packet has ended, not before', async () => {
    await noteChore('secrets', owner, deps);
    await deps.blobs.put(passwordKey(owner, 's1'), Buffer.from('secret'));
    await deps.records.createPacket(packet('received'), null);
    expect(await passing(MINUTE_MS)).toEqual({ chores: 0, blobs: 0 });
    await deps.records.moveStatus(owner.id, 'received', 'failed', new Date(clockMs).toISOString());
    expect(await passing(MINUTE_MS)).toEqual({ chores: 1, blobs: 1 });
    expect(await keys()).toEqual([sourceKey(owner, 's1')]);
  });

  it('deletes what is still written for a deleted packet, until nobody can be writing', async () => {
    await noteChore('erasure', owner, deps);
    expect(await passing(SECOND_MS)).toEqual({ chores: 0, blobs: 1 });
    await deps.blobs.put(`tenants/acme/packets/${owner.id}/run-1/text/1.json`, Buffer.from('late'));
    expect(await passing(SECOND_MS)).toEqual({ chores: 0, blobs: 1 });
    expect(await passing(30 * MINUTE_MS)).toEqual({ chores: 1, blobs: 0 });
    expect(await keys()).toEqual([]);
    expect(await actions()).toEqual(['packet.deleted']);
  });

  it('signs a chain that has come to an end, and lets no broken one be in the way of others', async () => {
    const broken = { id: '01JZX3T5W0D4V7Q9Z2K8M1B6CF', tenant: 'acme' };
    for (const each of [owner, broken]) {
      await recordSubmission({ ...packet('received'), ...each }, 'client:x', deps.audit);
      await noteChore('seal', each, deps);
    }
    const { audit } = deps;
    deps.audit = Object.assign(Object.create(audit), {
      async *read(packetId: string) {
        for await (const record of audit.read(packetId))
          yield packetId === broken.id ? { ...record, at: 'another time' } : record;
      },
    });
    await expect(passing(SECOND_MS)).rejects.toMatchObject({ code: 'audit.broken' });
    expect(await keys()).toEqual([headKey(owner, 1), sourceKey(owner, 's1')]);
    deps.audit = audit;
    expect(await passing(SECOND_MS)).toEqual({ chores: 1, blobs: 0 });
    expect(await keys()).toContain(headKey(broken, 1));
  });

  it('lets a packet live whose deletion never began', async () => {
    await noteChore('erasure', owner, deps);
    await deps.records.createPacket(packet('received'), null);
    expect(await passing(MINUTE_MS)).toEqual({ chores: 1, blobs: 0 });
    expect(await keys()).toHaveLength(1);
    expect(await actions()).toEqual([]);
  });
});
