import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyChain } from '#domain/audit/chain.js';
import { at, sampleModelCall, samplePacket, samplePage, sampleStep } from '#ports/records/record-samples.conformance.js';
import { type DeafProxy, startDeafProxy } from '#testing/emulators/deaf-proxy.js';
import { type FirestoreEmulator, startFirestoreEmulator } from '#testing/emulators/firestore-emulator.js';
import { emptyProject } from '#testing/emulators/firestore-project.js';
import { FirestoreAuditLog } from './firestore-audit-log.js';
import { FirestoreDatabase } from './firestore-database.js';
import { FirestoreRecordStore } from './firestore-record-store.js';

let emulator: FirestoreEmulator;
let proxy: DeafProxy;
let database: FirestoreDatabase;
let store: FirestoreRecordStore;
beforeAll(async () => {
  emulator = await startFirestoreEmulator();
  proxy = await startDeafProxy(emulator.host);
});
afterAll(async () => {
  proxy.close();
  await emulator.stop();
});
beforeEach(async () => {
  database = await FirestoreDatabase.open(emptyProject(proxy));
  store = new FirestoreRecordStore(database);
  await store.createPacket(samplePacket('p1'), null);
});
afterEach(() => database.close());

/** Does `work` with the answer to its first request lost; the client asks again by itself. */
const unheard = async <T>(work: () => Promise<T>): Promise<T> => {
  const before = proxy.lost();
  proxy.loseNextAnswer();
  const result = await work();
  expect(proxy.lost()).toBe(before + 1);
  return result;
};

describe('a write that happened, but whose answer was lost', () => {
  it('is known to be ours: a packet', async () => {
    const packet = samplePacket('p2');
    expect(await unheard(() => store.createPacket(packet, 'k'))).toEqual({ packet, created: true });
    expect(await store.createPacket(packet, 'k')).toEqual({ packet, created: false });
  });

  it('is known to be ours: a step', async () => {
    const outcome = { step: sampleStep('p1', 'render.1'), pages: [samplePage(1)] };
    expect(await unheard(() => store.finishStep(outcome))).toBe(true);
    expect(await store.finishStep(outcome)).toBe(false);
    expect(await store.pages('p1', 1)).toEqual([samplePage(1)]);
  });

  it('is there once: an audit record', async () => {
    const log = new FirestoreAuditLog(database);
    const entry = { at: at(1), actor: 'system:test', action: 'seen', subject: 'p1', detail: {} };
    await log.append('p1', entry);
    const second = await unheard(() => log.append('p1', entry));
    const records = [];
    for await (const record of log.read('p1')) records.push(record);
    expect(verifyChain(records)).toMatchObject({ ok: true, records: 2 });
    expect(records[1]).toEqual(second);
  });

  it('is there once: a call on the bill', async () => {
    await unheard(() => store.addModelCall(sampleModelCall('a')));
    expect(await store.usdSpent('acme', at(0))).toBe(0.25);
  });
});
