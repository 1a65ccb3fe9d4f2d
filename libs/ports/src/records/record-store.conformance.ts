import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { emptyArrangement } from '#domain/review/arrangement.js';
import type { ConformanceSubject, MakeSubject } from '../conformance-subject.js';
import {
  at,
  sampleDecision,
  sampleDocument,
  sampleException,
  sampleManifest,
  sampleModelCall,
  samplePacket,
  samplePage,
  sampleStep,
} from './record-samples.conformance.js';
import type { RecordStore, RunBeginning } from './record-store.js';

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** What every RecordStore must do. */
export const describeRecordStore = (name: string, makeSubject: MakeSubject<RecordStore>): void => {
  describe(`${name} as a RecordStore`, () => {
    let subject: ConformanceSubject<RecordStore>;
    let store: RecordStore;
    beforeEach(async () => {
      subject = await makeSubject();
      store = subject.adapter;
    });
    afterEach(() => subject.dispose());

    describe('packets', () => {
      it('are created once and given back as they were', async () => {
        const packet = samplePacket('p1');
        expect(await store.createPacket(packet, 'k')).toEqual({ packet, created: true });
        expect(await store.getPacket('p1')).toEqual(packet);
        expect(await store.createPacket(packet, 'k')).toEqual({ packet, created: false });
        expect(await store.getPacket('none')).toBeNull();
        await store.ping();
      });

      it('are counted while they wait, with the one that has waited longest, whoever the tenant', async () => {
        const none = { packets: 0, oldest: null };
        expect(await store.backlog()).toEqual({ received: none, processing: none, needs_review: none });
        for (let i = 1; i <= 6; i += 1)
          await store.createPacket(samplePacket(`p${i}`, { tenant: i % 2 ? 'acme' : 'other', createdAt: at(i) }), null);
        for (const id of ['p2', 'p3', 'p4', 'p5']) await store.moveStatus(id, 'received', 'processing', at(7));
        await store.finishStep({ step: sampleStep('p4', 'assemble', { finishedAt: at(9) }), packetStatus: 'needs_review' });
        await store.finishStep({ step: sampleStep('p5', 'assemble', { finishedAt: at(8) }), packetStatus: 'needs_review' });
        expect(await store.backlog()).toEqual({
          received: { packets: 2, oldest: at(1) },
          processing: { packets: 2, oldest: at(2) },
          needs_review: { packets: 2, oldest: at(8) },
        });
      });

      it('are one for an idempotency key of one tenant', async () => {
        await store.createPacket(samplePacket('p1'), 'k');
        expect(await store.createPacket(samplePacket('p2'), 'k')).toMatchObject({ packet: { id: 'p1' }, created: false });
        expect(await store.createPacket(samplePacket('p3', { tenant: 'other' }), 'k')).toMatchObject({ created: true });
        expect(await store.createPacket(samplePacket('p4'), null)).toMatchObject({ created: true });
        expect(await store.createPacket(samplePacket('p5'), null)).toMatchObject({ created: true });
        expect(await store.findByIdempotencyKey('acme', 'k')).toMatchObject({ id: 'p1' });
        expect(await store.findByIdempotencyKey('other', 'k')).toMatchObject({ id: 'p3' });
        expect(await store.findByIdempotencyKey('third', 'k')).toBeNull();
      });

      it('are one, however many ask for it with one key at once', async () => {
        const handles = [store, await subject.another(), await subject.another()];
        const answers = await Promise.all(many(24, (i) => handles[i % 3]!.createPacket(samplePacket(`p${i}`), 'k')));
        expect(answers.filter((answer) => answer.created)).toHaveLength(1);
        expect(new Set(answers.map((answer) => answer.packet.id)).size).toBe(1);
      });

      it('are listed newest first, leaf by leaf, of one tenant only', async () => {
        for (let i = 0; i < 7; i += 1) await store.createPacket(samplePacket(`p${i}`, { createdAt: at(i < 3 ? 0 : i) }), null);
        await store.createPacket(samplePacket('foreign', { tenant: 'other', createdAt: at(9) }), null);
        const seen: string[] = [];
        let cursor: string | null | undefined;
        do {
          const leaf = await store.listPackets({ tenant: 'acme', limit: 3, ...(cursor && { cursor }) });
          seen.push(...leaf.items.map((packet) => packet.id));
          cursor = leaf.cursor;
        } while (cursor);
        expect(seen).toEqual(['p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0']);
        expect((await store.listPackets({ tenant: 'acme', limit: 7 })).cursor).toBeNull();
        await expect(store.listPackets({ tenant: 'acme', limit: 3, cursor: '!' })).rejects.toMatchObject({
          code: 'request.invalid',
        });
      });

      it('are listed by status', async () => {
        await store.createPacket(samplePacket('p1'), null);
        await store.createPacket(samplePacket('p2', { status: 'failed' }), null);
        expect((await store.listPackets({ tenant: 'acme', status: 'failed', limit: 9 })).items).toMatchObject([{ id: 'p2' }]);
      });

      it('are found by the reconciler while unfinished and untouched', async () => {
        await store.createPacket(samplePacket('old'), null);
        await store.createPacket(samplePacket('older', { status: 'processing', updatedAt: at(-5) }), null);
        await store.createPacket(samplePacket('done', { status: 'completed' }), null);
        await store.createPacket(samplePacket('fresh', { updatedAt: at(30) }), null);
        expect((await store.listUnfinished(at(10), 9)).map((packet) => packet.id)).toEqual(['older', 'old']);
        expect(await store.listUnfinished(at(10), 1)).toHaveLength(1);
      });

      it('are found by retention when they have ended, the earliest first, leaf by leaf', async () => {
        for (const minute of [5, 3, 8, 4])
          await store.createPacket(samplePacket(`p${minute}`, { status: 'completed', finishedAt: at(minute) }), null);
        await store.createPacket(samplePacket('other', { tenant: 'b', status: 'failed', finishedAt: at(2) }), null);
        await store.createPacket(samplePacket('open', { status: 'processing' }), null);
        const seen: string[] = [];
        let cursor: string | null | undefined;
        do {
          const leaf = await store.listFinished({ before: at(8), limit: 2, ...(cursor && { cursor }) });
          seen.push(...leaf.items.map(({ id }) => id));
          cursor = leaf.cursor;
        } while (cursor);
        expect(seen).toEqual(['other', 'p3', 'p4', 'p5']);
      });

      it('change status only from the one expected', async () => {
        await store.createPacket(samplePacket('p1'), null);
        expect(await store.moveStatus('p1', 'received', 'processing', at(1))).toBe(true);
        expect(await store.moveStatus('p1', 'received', 'processing', at(2))).toBe(false);
        expect(await store.moveStatus('none', 'received', 'processing', at(1))).toBe(false);
        expect(await store.getPacket('p1')).toMatchObject({ status: 'processing', updatedAt: at(1), finishedAt: null });
        expect(await store.moveStatus('p1', 'processing', 'failed', at(3))).toBe(true);
        expect(await store.getPacket('p1')).toMatchObject({ status: 'failed', finishedAt: at(3) });
      });

      it('let one of many status changes win', async () => {
        await store.createPacket(samplePacket('p1'), null);
        const handles = [store, await subject.another()];
        const won = await Promise.all(many(16, (i) => handles[i % 2]!.moveStatus('p1', 'received', 'processing', at(i))));
        expect(won.filter(Boolean)).toHaveLength(1);
      });

      it('are deleted with all their parts, their key free again', async () => {
        await store.createPacket(samplePacket('p1'), 'k');
        await store.createPacket(samplePacket('p2'), null);
        for (const id of ['p1', 'p2']) await store.finishStep({ step: sampleStep(id, 'render.1'), pages: [samplePage(1)] });
        expect(await store.deletePacket('p1')).toBe(true);
        expect(await store.deletePacket('p1')).toBe(false);
        expect(await store.getPacket('p1')).toBeNull();
        expect(await store.steps('p1', 1)).toEqual([]);
        expect(await store.pages('p1', 1)).toEqual([]);
        expect(await store.pages('p2', 1)).toHaveLength(1);
        expect(await store.createPacket(samplePacket('p3'), 'k')).toMatchObject({ created: true });
      });
    });

    describe('steps', () => {
      beforeEach(async () => {
        await store.createPacket(samplePacket('p1', { status: 'processing' }), null);
      });

      it('record all parts of their outcome, read back in order', async () => {
        const outcome = {
          step: sampleStep('p1', 'assemble'),
          plan: [11, 1].map((firstPage) => ({ sourceId: `s${firstPage}`, firstPage, pages: 10 })),
          pages: [samplePage(10), samplePage(2)],
          decisions: [sampleDecision(10), sampleDecision(2)],
          consultations: [9, 1].map((from) => ({
            range: { from, to: from + 3 },
            asked: [{ page: from + 1, tier: 'vision' as const, reason: 'signals are unsure' }],
          })),
          documents: [sampleDocument('p1', 'a', [10]), sampleDocument('p1', 'b', [2, 3])],
          exceptions: [sampleException('p1', 'y', 10), sampleException('p1', 'x', 2), sampleException('p1', 'z', null)],
          manifest: sampleManifest('p1'),
        };
        expect(await store.finishStep(outcome)).toBe(true);
        expect(await store.steps('p1', 1)).toEqual([outcome.step]);
        expect(await store.step('p1', 1, 'assemble')).toEqual(outcome.step);
        expect(await store.step('p1', 2, 'assemble')).toBeNull();
        expect(await store.plan('p1', 1)).toEqual(outcome.plan.toReversed());
        expect(await store.pages('p1', 1)).toEqual(outcome.pages.toReversed());
        expect(await store.decisions('p1', 1)).toEqual(outcome.decisions.toReversed());
        expect(await store.consultations('p1', 1)).toEqual(outcome.consultations.toReversed());
        expect(await store.documents('p1', 1)).toEqual(outcome.documents.toReversed());
        expect((await store.exceptions('p1', 1)).map((one) => one.id)).toEqual(['z', 'x', 'y']);
        expect(await store.manifest('p1', 1)).toEqual(outcome.manifest);
        expect(await store.pages('p1', 1, { from: 3, to: 10 })).toMatchObject([{ page: 10 }]);
        expect(await store.decisions('p1', 1, { from: 1, to: 9 })).toMatchObject([{ page: 2 }]);
      });

      it('are recorded once; what comes second changes nothing', async () => {
        const step = sampleStep('p1', 'classify.1');
        expect(await store.finishStep({ step, decisions: [sampleDecision(1)] })).toBe(true);
        const again = {
          step: { ...step, outcome: 'failed' as const },
          decisions: [sampleDecision(1, 'paystub'), sampleDecision(2)],
        };
        expect(await store.finishStep({ ...again, packetStatus: 'failed' })).toBe(false);
        expect(await store.steps('p1', 1)).toEqual([step]);
        expect(await store.decisions('p1', 1)).toEqual([sampleDecision(1)]);
        expect(await store.getPacket('p1')).toMatchObject({ status: 'processing' });
      });

      it('leave records that exist as they are', async () => {
        await store.finishStep({ step: sampleStep('p1', 'classify.1'), decisions: [sampleDecision(1)] });
        await store.finishStep({ step: sampleStep('p1', 'classify.2'), decisions: [sampleDecision(1, 'x'), sampleDecision(2)] });
        expect(await store.decisions('p1', 1)).toEqual([sampleDecision(1), sampleDecision(2)]);
      });

      it('keep one decision of each tier on a page', async () => {
        const [signals, vision] = [sampleDecision(1), { ...sampleDecision(1, 'paystub'), tier: 'vision' as const }];
        await store.finishStep({ step: sampleStep('p1', 'classify.1'), decisions: [signals] });
        await store.finishStep({ step: sampleStep('p1', 'consult.1'), decisions: [vision] });
        expect(new Set(await store.decisions('p1', 1))).toEqual(new Set([signals, vision]));
      });

      it('keep runs and packets apart', async () => {
        await store.createPacket(samplePacket('p2', { tenant: 'other' }), null);
        await store.finishStep({ step: sampleStep('p1', 'render.1'), pages: [samplePage(1)] });
        await store.finishStep({ step: sampleStep('p1', 'render.1', { run: 2 }), pages: [samplePage(2)] });
        await store.finishStep({ step: sampleStep('p2', 'render.1'), pages: [samplePage(3)] });
        expect(await store.pages('p1', 1)).toEqual([samplePage(1)]);
        expect(await store.pages('p1', 2)).toEqual([samplePage(2)]);
        expect(await store.pages('p2', 1)).toEqual([samplePage(3)]);
      });

      it('touch the packet, and the last one ends it', async () => {
        await store.finishStep({ step: sampleStep('p1', 'render.1', { finishedAt: at(7) }) });
        expect(await store.getPacket('p1')).toMatchObject({ status: 'processing', updatedAt: at(7), finishedAt: null });
        await store.finishStep({ step: sampleStep('p1', 'assemble', { finishedAt: at(9) }), packetStatus: 'needs_review' });
        expect(await store.getPacket('p1')).toMatchObject({ status: 'needs_review', updatedAt: at(9), finishedAt: at(9) });
      });

      it('of another run, or after the end, do not end the packet', async () => {
        await store.finishStep({ step: sampleStep('p1', 'assemble', { run: 2 }), packetStatus: 'failed' });
        expect(await store.getPacket('p1')).toMatchObject({ status: 'processing' });
        await store.finishStep({ step: sampleStep('p1', 'assemble'), packetStatus: 'completed' });
        await store.finishStep({ step: sampleStep('p1', 'late'), packetStatus: 'failed' });
        expect(await store.getPacket('p1')).toMatchObject({ status: 'completed' });
      });

      it('of a packet that is gone are refused', async () => {
        await store.deletePacket('p1');
        await expect(store.finishStep({ step: sampleStep('p1', 'render.1') })).rejects.toMatchObject({
          code: 'resource.missing',
        });
        expect(await store.steps('p1', 1)).toEqual([]);
      });

      it('are recorded by one of many that finish them at once, whole', async () => {
        const handles = [store, await subject.another(), await subject.another()];
        const finish = (i: number) =>
          handles[i % 3]!.finishStep({
            step: sampleStep('p1', `render.${i % 4}`, { cpuMs: i }),
            pages: many(8, (n) => ({ ...samplePage((i % 4) * 8 + n + 1), cpuMs: i })),
          });
        const recorded = await Promise.all(many(32, finish));
        expect(recorded.filter(Boolean)).toHaveLength(4);
        const steps = await store.steps('p1', 1);
        const pages = await store.pages('p1', 1);
        expect(pages.map((page) => page.page)).toEqual(many(32, (i) => i + 1));
        expect(pages.map((page) => page.cpuMs)).toEqual(steps.flatMap((step) => many(8, () => step.cpuMs)));
      });
    });

    describe('documents of a tenant', () => {
      const assembled = async (packetId: string, digests: (string | undefined)[], tenant = 'acme') => {
        await store.createPacket(samplePacket(packetId, { tenant }), null);
        const documents = digests.map((contentDigest, at) => ({
          ...sampleDocument(packetId, `${packetId}-1-${at + 1}`, [at + 1]),
          ...(contentDigest !== undefined && { contentDigest }),
        }));
        await store.finishStep({ step: sampleStep(packetId, 'assemble', { stage: 'assemble' }), documents });
      };
      const holders = async (digests: string[], except: string, tenant = 'acme') =>
        (await store.holdersOf(tenant, digests, except)).map(({ digest, packetId }) => `${digest} ${packetId}`).sort();

      it('are found in other packets by what they say', async () => {
        await assembled('p1', ['a', 'b', undefined]);
        await assembled('p2', ['b', 'b', 'c']);
        await assembled('p3', ['a', 'b', 'c'], 'other');
        expect(await holders(['a', 'b', 'c', 'd'], 'p1')).toEqual(['b p2', 'c p2']);
        expect(await holders(['a', 'b'], 'none')).toEqual(['a p1', 'b p1', 'b p2']);
        expect(await holders(['a'], 'p3', 'other')).toEqual([]);
        expect(await holders([], 'p1')).toEqual([]);
      });

      it('are found among many digests at once', async () => {
        await assembled('p1', ['a', 'b']);
        const many = Array.from({ length: 70 }, (_, at) => `d${at}`);
        expect(await holders([...many, 'a', 'b'], 'p2')).toEqual(['a p1', 'b p1']);
      });

      it('are forgotten with their packet', async () => {
        await assembled('p1', ['a']);
        await store.deletePacket('p1');
        expect(await holders(['a'], 'p2')).toEqual([]);
      });
    });

    describe('runs', () => {
      const beginning = (run: number, over: Partial<RunBeginning> = {}): RunBeginning => ({
        ...{ packetId: 'p1', run, at: at(20), plan: [{ sourceId: 's1', firstPage: 1, pages: 2 }] },
        steps: [sampleStep('p1', 'plan', { run, stage: 'plan' }), sampleStep('p1', 'render.1', { run })],
        pages: [samplePage(1), samplePage(2)],
        decisions: [sampleDecision(1), { ...sampleDecision(1, 'paystub'), tier: 'reviewer' as const }],
        exceptions: [{ ...sampleException('p1', 'x', 2), run }],
        rulings: { ...emptyArrangement(), rotations: { 2: 90 } },
        ...over,
      });
      beforeEach(async () => {
        await store.createPacket(samplePacket('p1', { status: 'needs_review', finishedAt: at(3) }), null);
      });

      it('begin with what was learnt before, and what persons have decided', async () => {
        expect(await store.rulings('p1', 1)).toBeNull();
        expect(await store.beginRun(beginning(2))).toBe(true);
        expect(await store.getPacket('p1')).toMatchObject({ run: 2, status: 'processing', updatedAt: at(20), finishedAt: null });
        expect((await store.steps('p1', 2)).map(({ id }) => id)).toEqual(['plan', 'render.1']);
        expect(await store.pages('p1', 2)).toEqual(beginning(2).pages);
        expect(new Set(await store.decisions('p1', 2))).toEqual(new Set(beginning(2).decisions));
        expect(await store.exceptions('p1', 2)).toEqual(beginning(2).exceptions);
        expect(await store.plan('p1', 2)).toEqual(beginning(2).plan);
        expect(await store.rulings('p1', 2)).toEqual(beginning(2).rulings);
        expect(await store.pages('p1', 1)).toEqual([]);
        expect((await store.listUnfinished(at(30), 9)).map(({ id }) => id)).toEqual(['p1']);
        await store.finishStep({ step: sampleStep('p1', 'assemble', { run: 2, finishedAt: at(25) }), packetStatus: 'completed' });
        expect(await store.getPacket('p1')).toMatchObject({ run: 2, status: 'completed', finishedAt: at(25) });
      });

      it('begin once, and only after the end of the one before', async () => {
        const handles = [store, await subject.another()];
        const begun = await Promise.all(many(8, (i) => handles[i % 2]!.beginRun(beginning(2, { at: at(20 + i) }))));
        expect(begun.filter(Boolean)).toHaveLength(1);
        expect(await store.beginRun(beginning(3))).toBe(false);
        expect(await store.beginRun(beginning(2))).toBe(false);
        expect(await store.beginRun(beginning(2, { packetId: 'none' }))).toBe(false);
        await store.deletePacket('p1');
        expect(await store.beginRun(beginning(2))).toBe(false);
        expect(await store.pages('p1', 2)).toEqual([]);
      });
    });

    describe('the bill', () => {
      it('has each call once, in the order of time, of one run', async () => {
        const [late, early] = [sampleModelCall('a', { at: at(5) }), sampleModelCall('b')];
        for (const call of [late, early, late, sampleModelCall('c', { run: 2 })]) await store.addModelCall(call);
        expect(await store.modelCalls('p1', 1)).toEqual([early, late]);
      });

      it('is summed by tenant since a time, deleted packets included', async () => {
        await store.createPacket(samplePacket('p1'), null);
        for (const [id, minute] of Object.entries({ a: 1, b: 5, c: 6 }))
          await store.addModelCall(sampleModelCall(id, { at: at(minute) }));
        await store.addModelCall(sampleModelCall('d', { tenant: 'other', at: at(7) }));
        await store.deletePacket('p1');
        expect(await store.usdSpent('acme', at(5))).toBe(0.5);
        expect(await store.usdSpent('nobody', at(0))).toBe(0);
        expect(await store.modelCalls('p1', 1)).toEqual([]);
        await store.addModelCall(sampleModelCall('late', { at: at(8) }));
        expect(await store.deletePacket('p1')).toBe(false);
        expect(await store.modelCalls('p1', 1)).toEqual([]);
        expect(await store.usdSpent('acme', at(5))).toBe(0.75);
      });
    });
  });
};
