import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EditRecord } from '#domain/review/edit-log.js';
import { claim } from '#domain/review/lease.js';
import type { ReviewTask } from '#domain/review/review-task.js';
import type { ConformanceSubject, MakeSubject } from '../conformance-subject.js';
import { at, samplePacket } from '../records/record-samples.conformance.js';
import type { RecordStore } from '../records/record-store.js';
import type { ReviewQuery, ReviewStore } from './review-store.js';

export const sampleTask = (id: string, over: Partial<ReviewTask> = {}): ReviewTask => ({
  ...{ id, tenant: 'acme', packetId: 'p1', run: 1, version: 1, state: 'open', pages: [1, 2], reasons: ['document.uncertain'] },
  subject: { kind: 'document', document: 'p1-1-1', rule: null, exception: null },
  ...{ severity: 'warning', type: 'w2', product: 'purchase', priority: 50, deadline: at(59), createdAt: at(1), updatedAt: at(1) },
  ...{ lease: null, decidedBy: [], resolution: null },
  ...over,
});

export const sampleEdit = (version: number, over: Partial<EditRecord> = {}): EditRecord => ({
  ...{ packetId: 'p1', run: 1, version, at: at(version), actor: 'user:a', kind: 'edit', undoes: null },
  operations: [{ op: 'relabel', document: 'p1-1-1', type: 'paystub' }],
  ...over,
});

export interface ReviewStores {
  records: RecordStore;
  reviews: ReviewStore;
}

/** What every ReviewStore must do, beside the record store that its packets are in. */
export const describeReviewStore = (name: string, makeSubject: MakeSubject<ReviewStores>): void => {
  describe(`${name} as a ReviewStore`, () => {
    let subject: ConformanceSubject<ReviewStores>;
    let records: RecordStore;
    let reviews: ReviewStore;
    beforeEach(async () => {
      subject = await makeSubject();
      ({ records, reviews } = subject.adapter);
      await records.createPacket(samplePacket('p1', { status: 'needs_review' }), null);
    });
    afterEach(() => subject.dispose());

    const leafThrough = async (query: Omit<ReviewQuery, 'cursor'>, between: (leaf: number) => Promise<void> = async () => {}) => {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      for (let leaf = 1; cursor !== null; leaf += 1) {
        const next = await reviews.listTasks({ ...query, ...(cursor && { cursor }) });
        seen.push(...next.items.map(({ id }) => id));
        cursor = next.cursor;
        await between(leaf);
      }
      return seen;
    };
    const all = { tenant: 'acme', states: ['open', 'awaiting_approval'], limit: 9 } as const;

    it('keeps tasks as they were, and adds each once', async () => {
      const [first, second] = [sampleTask('t1'), sampleTask('t2', { product: null })];
      await reviews.addTasks([first, second]);
      await reviews.addTasks([{ ...first, priority: 1 }, sampleTask('t3')]);
      expect(await reviews.task('t1')).toEqual(first);
      expect(await reviews.tasksOf('p1')).toEqual([first, second, sampleTask('t3')]);
      expect(await reviews.task('none')).toBeNull();
      await reviews.addTasks([]);
    });

    it('changes a task only from the version that was seen', async () => {
      await reviews.addTasks([sampleTask('t1')]);
      const changed = sampleTask('t1', { version: 2, state: 'resolved' });
      expect(await reviews.replaceTask(changed)).toBe(true);
      expect(await reviews.replaceTask(changed)).toBe(false);
      expect(await reviews.replaceTask({ ...changed, version: 4 })).toBe(false);
      expect(await reviews.replaceTask(sampleTask('none', { version: 2 }))).toBe(false);
      expect(await reviews.task('t1')).toEqual(changed);
    });

    it('gives a lease to one of many who want it at once, and to the next when it has run out', async () => {
      await reviews.addTasks([sampleTask('t1')]);
      const handles = [reviews, (await subject.another()).reviews, (await subject.another()).reviews];
      const race = (minute: number, people: string) =>
        Promise.all(
          Array.from({ length: 12 }, async (_, i) => {
            const seen = (await handles[i % 3]!.task('t1'))!;
            return handles[i % 3]!.replaceTask(claim(seen, `${people}:${i}`, new Date(at(minute)), 60_000));
          }).map((attempt) => attempt.catch(() => false)),
        );
      expect((await race(2, 'first')).filter(Boolean)).toHaveLength(1);
      const holder = (await reviews.task('t1'))!.lease!.holder;
      expect(await race(2, 'others')).not.toContain(true);
      expect((await reviews.task('t1'))!.lease!.holder).toBe(holder);
      expect((await race(5, 'late')).filter(Boolean)).toHaveLength(1);
    });

    it('lists by priority and age, leaf by leaf, of one tenant', async () => {
      await records.createPacket(samplePacket('p2', { tenant: 'other' }), null);
      await reviews.addTasks([
        sampleTask('late', { priority: 70, createdAt: at(5) }),
        sampleTask('early', { priority: 70, createdAt: at(2) }),
        sampleTask('low', { priority: 5 }),
        sampleTask('top', { priority: 100, state: 'awaiting_approval' }),
        sampleTask('done', { state: 'resolved' }),
      ]);
      await reviews.addTasks([sampleTask('foreign', { tenant: 'other', packetId: 'p2' })]);
      expect(await leafThrough({ ...all, limit: 2 })).toEqual(['top', 'early', 'late', 'low']);
      expect(await leafThrough({ ...all, states: ['resolved'] })).toEqual(['done']);
      const urgent = async (leaf: number) => reviews.addTasks([sampleTask(`urgent-${leaf}`, { priority: 90 })]);
      expect(await leafThrough({ ...all, limit: 2 }, urgent)).toEqual(['top', 'early', 'late', 'low']);
      await expect(reviews.listTasks({ ...all, cursor: '!' })).rejects.toMatchObject({ code: 'request.invalid' });
    });

    it('lists by reason, product, packet, age, priority and holder', async () => {
      const held = { holder: 'user:a', claimedAt: at(2), until: at(9) };
      await records.createPacket(samplePacket('p2'), null);
      await reviews.addTasks([
        sampleTask('t1', { lease: held, priority: 60 }),
        sampleTask('t2', { reasons: ['page.no-text', 'document.uncertain'], product: 'refinance', createdAt: at(7) }),
      ]);
      await reviews.addTasks([sampleTask('t3', { packetId: 'p2', reasons: ['page.no-text'], product: null })]);
      const ids = (more: Partial<ReviewQuery>) => leafThrough({ ...all, ...more });
      expect(await ids({ reason: 'page.no-text' })).toEqual(['t3', 't2']);
      expect(await ids({ product: 'refinance' })).toEqual(['t2']);
      expect(await ids({ packetId: 'p2' })).toEqual(['t3']);
      expect(await ids({ createdBefore: at(3), reason: 'document.uncertain' })).toEqual(['t1']);
      expect(await ids({ leastPriority: 55 })).toEqual(['t1']);
      expect(await ids({ heldBy: { person: 'user:a', at: at(5) } })).toEqual(['t1']);
      expect(await ids({ heldBy: { person: 'user:a', at: at(10) } })).toEqual([]);
      expect(await ids({ heldBy: { person: null, at: at(5) } })).toEqual(['t3', 't2']);
      expect(await ids({ heldBy: { person: null, at: at(10) }, limit: 1 })).toEqual(['t1', 't3', 't2']);
    });

    it('keeps a log of edits without a gap, each version once', async () => {
      expect(await reviews.appendEdit(sampleEdit(2))).toBe(false);
      expect(await reviews.appendEdit(sampleEdit(1))).toBe(true);
      expect(await reviews.appendEdit(sampleEdit(1, { actor: 'user:b' }))).toBe(false);
      expect(await reviews.appendEdit(sampleEdit(2, { kind: 'undo', undoes: 1, operations: [] }))).toBe(true);
      expect(await reviews.appendEdit(sampleEdit(1, { run: 2 }))).toBe(true);
      expect(await reviews.edits('p1', 1)).toEqual([sampleEdit(1), sampleEdit(2, { kind: 'undo', undoes: 1, operations: [] })]);
      expect(await reviews.edits('p1', 3)).toEqual([]);
    });

    it('lets one of many edits of one version through', async () => {
      const handles = [reviews, (await subject.another()).reviews];
      const edit = (i: number) => handles[i % 2]!.appendEdit(sampleEdit(1, { actor: `user:${i}` }));
      const taken = await Promise.all(Array.from({ length: 10 }, (_, i) => edit(i)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect((await reviews.edits('p1', 1))[0]!.actor).toBe(`user:${taken.indexOf(true)}`);
    });

    it('tells how much waits, and since when', async () => {
      await reviews.addTasks([
        sampleTask('t1', { createdAt: at(3) }),
        sampleTask('t2', { createdAt: at(2) }),
        sampleTask('t3', { state: 'awaiting_approval', createdAt: at(4) }),
        sampleTask('t4', { state: 'superseded', createdAt: at(0) }),
      ]);
      const depth = await reviews.depth();
      expect(depth).toContainEqual({ state: 'open', reviews: 2, oldestAt: at(2) });
      expect(depth).toContainEqual({ state: 'awaiting_approval', reviews: 1, oldestAt: at(4) });
    });

    it('forgets all of a packet that is deleted, and takes nothing more for it', async () => {
      await reviews.addTasks([sampleTask('t1')]);
      await reviews.replaceTask(sampleTask('t1', { version: 2 }));
      await reviews.appendEdit(sampleEdit(1));
      await records.deletePacket('p1');
      expect(await reviews.task('t1')).toBeNull();
      expect(await reviews.tasksOf('p1')).toEqual([]);
      expect(await reviews.edits('p1', 1)).toEqual([]);
      expect((await reviews.depth()).map((one) => one.reviews)).toEqual([0, 0]);
      await expect(reviews.addTasks([sampleTask('t2')])).rejects.toMatchObject({ code: 'resource.missing' });
      await expect(reviews.appendEdit(sampleEdit(1))).rejects.toMatchObject({ code: 'resource.missing' });
      expect(await reviews.replaceTask(sampleTask('t1', { version: 3 }))).toBe(false);
    });
  });
};
