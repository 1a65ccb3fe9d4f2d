import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditRecord } from '#domain/audit/audit-record.js';
import { verifyChain } from '#domain/audit/chain.js';
import { describeKeyStore } from '#ports/access/key-store.conformance.js';
import { describeAuditLog } from '#ports/audit/audit-log.conformance.js';
import { samplePacket } from '#ports/records/record-samples.conformance.js';
import { describeRecordStore } from '#ports/records/record-store.conformance.js';
import { describeReviewStore } from '#ports/reviews/review-store.conformance.js';
import { describeWebhookStore } from '#ports/webhooks/webhook-store.conformance.js';
import { exited, forkSource } from '#testing/process/fork-source.js';
import { SqliteAuditLog } from './sqlite-audit-log.js';
import { SqliteDatabase } from './sqlite-database.js';
import { SqliteKeyStore } from './sqlite-key-store.js';
import { SqliteRecordStore } from './sqlite-record-store.js';
import { SqliteReviewStore } from './sqlite-review-store.js';
import { SqliteWebhookStore } from './sqlite-webhook-store.js';

const makeSubject =
  <Adapter>(adapterOf: (database: SqliteDatabase) => Adapter) =>
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docyard-records-'));
    const open: SqliteDatabase[] = [];
    const another = async () => {
      const database = await SqliteDatabase.open(join(folder, 'data', 'docyard.sqlite'));
      open.push(database);
      return adapterOf(database);
    };
    const dispose = async () => {
      for (const database of open) database.close();
      await rm(folder, { recursive: true, force: true });
    };
    return { adapter: await another(), another, dispose };
  };

describeRecordStore(
  'SqliteRecordStore',
  makeSubject((database) => new SqliteRecordStore(database)),
);
describeAuditLog(
  'SqliteAuditLog',
  makeSubject((database) => new SqliteAuditLog(database)),
);
describeKeyStore(
  'SqliteKeyStore',
  makeSubject((database) => new SqliteKeyStore(database)),
);

describeWebhookStore(
  'SqliteWebhookStore',
  makeSubject((database) => new SqliteWebhookStore(database)),
);

describeReviewStore(
  'SqliteReviewStore',
  makeSubject((database) => ({ records: new SqliteRecordStore(database), reviews: new SqliteReviewStore(database) })),
);

describe('one SQLite file under several processes', () => {
  let folder: string;
  let path: string;
  const start = (writer: string, rounds: number) =>
    forkSource(new URL('./writer.child.ts', import.meta.url), [path, writer, `${rounds}`]);
  const lastWord = async (child: ChildProcess): Promise<{ round: number; recorded: number }> => {
    let last = { round: -1, recorded: 0 };
    child.on('message', (message) => {
      last = message as typeof last;
    });
    await exited(child);
    return last;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docyard-sqlite-'));
    path = join(folder, 'docyard.sqlite');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const outcome = async () => {
    const database = await SqliteDatabase.open(path);
    const records = new SqliteRecordStore(database);
    const chain: AuditRecord[] = [];
    for await (const record of new SqliteAuditLog(database).read('p1')) chain.push(record);
    const [steps, pages] = [await records.steps('p1', 1), await records.pages('p1', 1)];
    database.close();
    return { steps, pages, chain };
  };
  const createPacket = async () => {
    const database = await SqliteDatabase.open(path);
    await new SqliteRecordStore(database).createPacket(samplePacket('p1'), null);
    database.close();
  };

  it('opens a fresh file from many at once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => SqliteDatabase.open(path)));
    await Promise.all(opened.map((database) => new SqliteRecordStore(database).ping()));
    for (const database of opened) database.close();
  });

  it('records each step once and chains all writers without a gap', async () => {
    await createPacket();
    const words = await Promise.all(['a', 'b', 'c', 'd'].map((writer) => lastWord(start(writer, 30))));
    const { steps, pages, chain } = await outcome();
    expect(words.reduce((sum, word) => sum + word.recorded, 0)).toBe(30);
    expect(steps).toHaveLength(30);
    expect(pages).toHaveLength(120);
    const by = new Map(steps.map((step) => [step.id, step.finishedAt]));
    for (const page of pages) expect(page.engine).toBe(by.get(`render.${Math.floor((page.page - 1) / 4)}`));
    expect(verifyChain(chain)).toMatchObject({ ok: true, records: 30 + 4 * 30 });
  });

  it('is one chain without a gap under twenty writers in four processes', async () => {
    const writer = new URL('./chain-writer.child.ts', import.meta.url);
    const children = ['a', 'b', 'c', 'd'].map((name) => forkSource(writer, [path, name, '5', '10']));
    expect(await Promise.all(children.map(exited))).toEqual([0, 0, 0, 0]);
    const { chain } = await outcome();
    expect(verifyChain(chain)).toMatchObject({ ok: true, records: 200 });
    expect(new Set(chain.map(({ subject }) => subject)).size).toBe(200);
  });

  it('loses nothing and halves nothing when writers are killed', async () => {
    await createPacket();
    for (let kill = 0; kill < 3; kill += 1) {
      const child = start(`killed-${kill}`, 10_000);
      await new Promise<void>((resolve) => {
        child.on('message', (message) => (message as { round: number }).round >= 5 + kill * 5 && resolve());
      });
      child.kill('SIGKILL');
      await exited(child);
    }
    const before = await outcome();
    await lastWord(start('last', before.steps.length + 2));
    const { steps, pages, chain } = await outcome();
    expect(steps).toHaveLength(before.steps.length + 2);
    expect(pages).toHaveLength(steps.length * 4);
    expect(verifyChain(chain)).toMatchObject({ ok: true });
  });
});
