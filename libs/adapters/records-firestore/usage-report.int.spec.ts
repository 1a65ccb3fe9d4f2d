import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runPacketInline } from '#pipeline/inline/run-packet-inline.js';
import { type FirestoreEmulator, startFirestoreEmulator } from '#testing/emulators/firestore-emulator.js';
import { emptyProject } from '#testing/emulators/firestore-project.js';
import { openPipelineWorld, type PipelineWorld } from '#testing/pipeline/pipeline-world.js';
import { FirestoreAuditLog } from './firestore-audit-log.js';
import { FirestoreDatabase } from './firestore-database.js';
import { FirestoreRecordStore } from './firestore-record-store.js';
import type { Usage } from './usage-meter.js';

/** USD for each 100,000 operations, Standard edition, multi-region nam5, as published in 2026; one region costs about half. */
const USD = { reads: 0.06, writes: 0.18, deletes: 0.02 };

let emulator: FirestoreEmulator;
let world: PipelineWorld;
beforeAll(async () => {
  [emulator, world] = await Promise.all([startFirestoreEmulator(), openPipelineWorld()]);
});
afterAll(() => Promise.all([emulator.stop(), world.close()]));

const usd = (usage: Usage): number =>
  (usage.reads * USD.reads + usage.writes * USD.writes + usage.deletes * USD.deletes) / 100_000;
const since = (now: Usage, then: Usage): Usage => ({
  reads: now.reads - then.reads,
  writes: now.writes - then.writes,
  deletes: now.deletes - then.deletes,
});
const line = (what: string, usage: Usage): string =>
  `${what.padEnd(28)} reads ${usage.reads}, writes ${usage.writes}, deletes ${usage.deletes}: ${usd(usage).toFixed(6)} USD\n`;

/** The figures of docs/emulators.md come from here. */
it('a packet of 240 pages costs a fraction of a cent', async () => {
  const database = await FirestoreDatabase.open(emptyProject(emulator));
  const records = new FirestoreRecordStore(database);
  const audit = new FirestoreAuditLog(database);
  const packet = await world.submit([{ pages: 240 }]);
  const start = database.usage;
  await records.createPacket(packet, 'key');
  const submitted = database.usage;
  const ended = await runPacketInline(packet.id, { ...world.deps, records, audit }, { concurrency: 8 });
  const done = database.usage;
  await records.deletePacket(packet.id);
  const [run, erasure] = [since(done, submitted), since(database.usage, done)];
  process.stdout.write(line('submit', since(submitted, start)) + line('240 pages, 62 steps', run) + line('erasure', erasure));
  expect(ended?.status).toBe('completed');
  expect(run.writes).toBeLessThan(350);
  expect(run.reads).toBeLessThan(3_500);
  expect(usd(database.usage)).toBeLessThan(0.01);
  await database.close();
}, 60_000);
