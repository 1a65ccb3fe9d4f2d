import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { linkRecord, verifyChain } from '#domain/audit/chain.js';
import { at, sampleDecision, samplePacket, samplePage, sampleStep } from '#ports/records/record-samples.conformance.js';
import { migrations } from './migrations.js';
import { SqliteAuditLog } from './sqlite-audit-log.js';
import { SqliteDatabase } from './sqlite-database.js';
import { SqliteRecordStore } from './sqlite-record-store.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docyard-older-'));
  path = join(folder, 'docyard.sqlite');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const entry = { at: at(0), actor: 'client:acme', action: 'packet.submitted', subject: 'p1', detail: { tenant: 'acme' } };

/** A file as the first release left it: its schema, its statements, its bodies. */
const writeFirstRelease = (): void => {
  const database = new DatabaseSync(path);
  database.exec(`${migrations[0]} PRAGMA user_version = 1;`);
  const { engine: _, ...packet } = samplePacket('p1', { status: 'processing' });
  database
    .prepare(
      `INSERT INTO packets (id, tenant, idempotency_key, run, status, created_at, updated_at, finished_at, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run('p1', 'acme', 'k', 1, 'processing', at(0), at(0), null, JSON.stringify(packet));
  const part = database.prepare('INSERT INTO parts (packet_id, run, kind, position, id, body) VALUES (?, ?, ?, ?, ?, ?)');
  part.run('p1', 1, 'step', 0, 'render.1', JSON.stringify(sampleStep('p1', 'render.1')));
  part.run('p1', 1, 'page', 1, '1', JSON.stringify(samplePage(1)));
  part.run('p1', 1, 'decision', 1, '1', JSON.stringify(sampleDecision(1)));
  const record = linkRecord(null, 'p1', entry);
  database
    .prepare('INSERT INTO audit (packet_id, seq, once, hash, body) VALUES (?, ?, ?, ?, ?)')
    .run('p1', 1, 'packet.submitted', record.hash, JSON.stringify(record));
  database.close();
};

describe('a database of the first release', () => {
  it('is read, upgraded and written on', async () => {
    writeFirstRelease();
    const database = await SqliteDatabase.open(path);
    const records = new SqliteRecordStore(database);
    expect(await records.getPacket('p1')).toEqual(samplePacket('p1', { status: 'processing', engine: 'signals' }));
    expect((await records.findByIdempotencyKey('acme', 'k'))?.id).toBe('p1');
    expect(await records.steps('p1', 1)).toEqual([sampleStep('p1', 'render.1')]);
    expect(await records.pages('p1', 1)).toEqual([samplePage(1)]);
    expect(await records.decisions('p1', 1)).toEqual([sampleDecision(1)]);
    expect(await records.finishStep({ step: sampleStep('p1', 'assemble'), packetStatus: 'completed' })).toBe(true);
    expect((await records.listFinished({ before: at(9), limit: 9 })).items.map(({ id }) => id)).toEqual(['p1']);
    const audit = new SqliteAuditLog(database);
    await audit.append('p1', { ...entry, action: 'packet.completed' });
    const chain = [];
    for await (const record of audit.read('p1')) chain.push(record);
    expect(verifyChain(chain)).toMatchObject({ ok: true, records: 2 });
    expect(await database.get('PRAGMA user_version')).toEqual({ user_version: migrations.length });
    database.close();
  });

  it('still takes what the first release writes beside us', async () => {
    await (await SqliteDatabase.open(path)).close();
    const older = new DatabaseSync(path);
    const { engine: _, ...packet } = samplePacket('p2');
    older
      .prepare('INSERT INTO packets (id, tenant, run, status, created_at, updated_at, body) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run('p2', 'acme', 1, 'received', at(0), at(0), JSON.stringify(packet));
    older.close();
    const database = await SqliteDatabase.open(path);
    expect(await new SqliteRecordStore(database).getPacket('p2')).toMatchObject({ engine: 'signals' });
    database.close();
  });
});

describe('an erased packet', () => {
  it('leaves none of its words in the files, free pages and log included', async () => {
    const database = await SqliteDatabase.open(path);
    const records = new SqliteRecordStore(database);
    const decision = { ...sampleDecision(1), identifiers: { person: 'Ottilie Vandermeer' } };
    await records.createPacket(samplePacket('p1'), null);
    await records.finishStep({ step: sampleStep('p1', 'classify.1'), decisions: [decision] });
    const words = async () => (await Promise.all([path, `${path}-wal`].map((file) => readFile(file, 'latin1')))).join('');
    expect(await words()).toContain('Ottilie');
    await records.deletePacket('p1');
    expect(await words()).not.toContain('Ottilie');
    database.close();
  });
});
