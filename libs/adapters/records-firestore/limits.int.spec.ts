import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PageFacts } from '#domain/page/page-facts.js';
import { at, samplePacket, samplePage, sampleStep } from '#ports/records/record-samples.conformance.js';
import { type FirestoreEmulator, startFirestoreEmulator } from '#testing/emulators/firestore-emulator.js';
import { emptyProject } from '#testing/emulators/firestore-project.js';
import { FirestoreDatabase } from './firestore-database.js';
import { FirestoreRecordStore } from './firestore-record-store.js';
import { layoutOf } from './layout.js';
import { SLICE_BYTES } from './packed-items.js';

let emulator: FirestoreEmulator;
let database: FirestoreDatabase;
let store: FirestoreRecordStore;
beforeAll(async () => {
  emulator = await startFirestoreEmulator();
});
afterAll(() => emulator.stop());
beforeEach(async () => {
  database = await FirestoreDatabase.open(emptyProject(emulator));
  store = new FirestoreRecordStore(database);
  await store.createPacket(samplePacket('p1', { status: 'processing' }), 'k');
});
afterEach(() => database.close());

/** Does not compress: four of them make more than one slice. */
const heavyPage = (page: number): PageFacts => ({ ...samplePage(page), textKey: randomBytes(200_000).toString('hex') });

describe('Firestore’s limits', () => {
  it('a step of more than a document may hold lies in several, each far under 1 MiB', async () => {
    const pages = Array.from({ length: 8 }, (_, index) => heavyPage(index + 1));
    expect(await store.finishStep({ step: sampleStep('p1', 'render.1'), pages })).toBe(true);
    expect(await store.pages('p1', 1)).toEqual(pages);
    const parts = await database.find(layoutOf(database).parts('p1'));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect((part.get('body') as Uint8Array).length).toBeLessThanOrEqual(SLICE_BYTES);
  });

  it('the packet is not written at every step: once in three seconds, whoever works on it', async () => {
    const stores = [store, new FirestoreRecordStore(database), new FirestoreRecordStore(database)];
    const time = (seconds: number) => new Date(Date.parse(at(1)) + seconds * 1_000).toISOString();
    const seen = new Set<string>();
    for (let step = 0; step < 30; step += 1) {
      await stores[step % 3]!.finishStep({ step: sampleStep('p1', `render.${step}`, { finishedAt: time(step / 5) }) });
      seen.add((await store.getPacket('p1'))!.updatedAt);
    }
    expect([...seen]).toEqual([time(0), time(3)]);
  });

  it('no guard is touched by more than a few of the steps', async () => {
    const touches: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      const finishedAt = at(step);
      await store.finishStep({ step: sampleStep('p1', `render.${step * 8 + 1}`, { finishedAt }) });
      const touched = await database.find(database.collection('packets/p1/guards').where('touchedAt', '==', finishedAt));
      touches.push(...touched.map(({ id }) => id));
    }
    expect(touches).toHaveLength(30);
    const each = Object.values(Object.groupBy(touches, (id) => id)).map((one) => one?.length ?? 0);
    expect(Math.max(...each)).toBeLessThanOrEqual(Math.ceil(30 / 8));
  });
});

describe('a deletion', () => {
  it('that broke off can be repeated, and takes no steps meanwhile', async () => {
    const layout = layoutOf(database);
    await store.finishStep({ step: sampleStep('p1', 'render.1'), pages: [samplePage(1)] });
    const guards = Array.from({ length: 8 }, (_, shard) => ({ op: 'remove', ref: layout.guard('p1', shard) }) as const);
    await database.commit(guards);
    await expect(store.finishStep({ step: sampleStep('p1', 'render.9') })).rejects.toMatchObject({ code: 'resource.missing' });
    expect(await store.deletePacket('p1')).toBe(true);
    expect(await store.getPacket('p1')).toBeNull();
    for (const left of [layout.parts('p1'), layout.steps('p1'), layout.turns('p1'), layout.packets, database.collection('keys')])
      expect(await database.find(left)).toEqual([]);
  });

  it('by many at once happens once, whatever is being recorded', async () => {
    const steps = Array.from({ length: 16 }, (_, index) =>
      store.finishStep({ step: sampleStep('p1', `render.${index}`), pages: [samplePage(index + 1)] }).catch(() => null),
    );
    const deletions = await Promise.all([store.deletePacket('p1'), store.deletePacket('p1'), ...steps]);
    expect(deletions.slice(0, 2).filter((one) => one === true)).toHaveLength(1);
    expect(await store.pages('p1', 1)).toEqual([]);
    expect(await store.steps('p1', 1)).toEqual([]);
  });
});
