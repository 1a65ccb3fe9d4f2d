import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Job } from '#contracts/queues/catalogue.js';
import type { AuditRecord } from '#domain/audit/audit-record.js';
import { verifyChain } from '#domain/audit/chain.js';
import { isProven, proofKey } from '#domain/audit/decision-proof.js';
import { failure } from '#domain/failure/catalogue.js';
import { openPipelineWorld, type PipelineWorld } from '#testing/pipeline/pipeline-world.js';
import { MemoryQueue, silentProgress } from '../inline/memory-queue.js';
import { runPacketInline } from '../inline/run-packet-inline.js';
import { planPacket } from '../plan/plan-packet.js';
import { pagePicture } from '../render/page-picture.js';
import { renderRange } from '../render/render-range.js';
import { giveUpStep } from './give-up-step.js';
import { reconcile } from './reconcile.js';

let world: PipelineWorld;
beforeEach(async () => {
  world = await openPipelineWorld();
});
afterEach(() => world.close());

const run = (id: string) => runPacketInline(id, world.deps, { concurrency: 3 });
const exceptionsOf = async (id: string) =>
  (await world.deps.records.exceptions(id, 1)).map(({ code, scope, page, source }) => ({ code, scope, page, source }));
const chainOf = async (id: string): Promise<AuditRecord[]> => {
  const records: AuditRecord[] = [];
  for await (const record of world.deps.audit.read(id)) records.push(record);
  return records;
};
const withQueue = () => {
  const queue = new MemoryQueue();
  return { queue, deps: { ...world.deps, queue, progress: silentProgress } };
};
const drain = (queue: MemoryQueue): string[] => {
  const names: string[] = [];
  for (let job = queue.take(); job; job = queue.take()) {
    names.push(job.queue);
    queue.ended(job);
  }
  return names;
};

describe('a packet on its way', () => {
  it('goes through every step once, over the bounds of its sources', async () => {
    const packet = await world.submit([{ pages: 5 }, { pages: 12, blank: [12] }]);
    expect((await run(packet.id))?.status).toBe('completed');
    const pages = await world.deps.records.pages(packet.id, 1);
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
    expect(pages[5]).toMatchObject({ sourceId: 's2', sourcePage: 1 });
    expect(await world.deps.records.decisions(packet.id, 1)).toHaveLength(17);
    expect(world.deps.engine.asked).toHaveLength(17);
  });

  it('tells its whole story in the chain, once', async () => {
    const packet = await world.submit([{ pages: 17 }]);
    await run(packet.id);
    const chain = await chainOf(packet.id);
    const ranges = ['render.1', 'render.9', 'render.17', 'classify.1', 'classify.9', 'classify.17'];
    const told = chain.map(({ action, subject }) => (action === 'step.finished' ? subject : action));
    expect(told.sort()).toEqual(['plan', ...ranges, 'assemble', 'packet.completed'].sort());
    expect(verifyChain(chain)).toMatchObject({ ok: true });
  });

  it('names the configuration that decided, once, and by it every step', async () => {
    const packet = await world.submit([{ pages: 17 }]);
    const configuration = { build: 'abc', rangePages: 8 };
    await runPacketInline(packet.id, { ...world.deps, configuration }, { concurrency: 3 });
    const chain = await chainOf(packet.id);
    const used = chain.filter(({ action }) => action === 'configuration.used');
    expect(used.map(({ detail }) => detail)).toEqual([{ run: 1, ...configuration }]);
    const steps = chain.filter(({ action }) => action === 'step.finished');
    expect(new Set(steps.map(({ detail }) => detail.configuration))).toEqual(new Set([used[0]?.subject]));
    expect(chain[0]?.action).toBe('configuration.used');
  });

  it('proves each decision by its chain, and no other', async () => {
    const packet = await world.submit([{ pages: 9 }]);
    await run(packet.id);
    const chain = await chainOf(packet.id);
    const steps = chain.filter(({ subject }) => subject.startsWith('classify.'));
    const details = Object.assign({}, ...steps.map(({ detail }) => detail)) as AuditRecord['detail'];
    expect(details).toMatchObject({ taxonomy: 'test@1.0.0', taxonomySha256: 'f'.repeat(64) });
    for (const decision of await world.deps.records.decisions(packet.id, 1)) {
      const proof = String(details[proofKey(decision)]);
      expect(isProven(proof, decision)).toBe(true);
      expect(isProven(proof, { ...decision, rationale: 'another' })).toBe(false);
    }
    expect(Object.keys(details).filter((key) => key.startsWith('page.'))).toHaveLength(9);
  });

  it('loses a page, not its neighbours', async () => {
    const packet = await world.submit([{ pages: 9, lost: [3] }]);
    expect((await run(packet.id))?.status).toBe('completed');
    expect(await exceptionsOf(packet.id)).toEqual([{ code: 'page.crashed', scope: 'page', page: 3, source: null }]);
    expect((await world.deps.records.pages(packet.id, 1))[2]?.flags).toEqual(['render-failed']);
    expect(await world.deps.records.decisions(packet.id, 1)).toHaveLength(8);
  });

  it('goes on without a source that can not be opened', async () => {
    const packet = await world.submit([{ pages: 0, fails: failure('source.encrypted', 'asks for a password') }, { pages: 2 }]);
    expect((await run(packet.id))?.status).toBe('completed');
    expect(await exceptionsOf(packet.id)).toEqual([{ code: 'source.encrypted', scope: 'source', page: null, source: 's1' }]);
    expect(await world.deps.records.pages(packet.id, 1)).toHaveLength(2);
  });

  it('fails without a single page, and says why in its manifest', async () => {
    const packet = await world.submit([{ pages: 0 }, { pages: 0, fails: failure('source.unreadable', 'no objects') }]);
    expect((await run(packet.id))?.status).toBe('failed');
    const manifest = await world.deps.records.manifest(packet.id, 1);
    expect(manifest?.exceptions.map(({ code }) => code)).toEqual(['source.empty', 'source.unreadable', 'packet.no-pages']);
  });

  it('cuts off what is more than allowed', async () => {
    const packet = await world.submit([{ pages: 4 }, { pages: 997 }]);
    await run(packet.id);
    expect(await exceptionsOf(packet.id)).toMatchObject([{ code: 'source.too-large', source: 's2' }]);
  });

  it('goes on when a range fails as often as it may: its pages are exceptions', async () => {
    const packet = await world.submit([{ pages: 10 }]);
    world.deps.engine.beforePage = async (_source, page) => {
      if (page === 9) throw new TypeError('what was not foreseen');
    };
    expect((await run(packet.id))?.status).toBe('completed');
    const lost = { code: 'step.exhausted', scope: 'page', source: null };
    expect(await exceptionsOf(packet.id)).toEqual([
      { ...lost, page: 9 },
      { ...lost, page: 10 },
    ]);
    expect(await world.deps.records.pages(packet.id, 1)).toHaveLength(10);
  });

  it('fails when assembly fails for good', async () => {
    const packet = await world.submit([{ pages: 1 }]);
    const assemble = () => Promise.reject(failure('document.file-failed', 'disk full'));
    const ended = await runPacketInline(packet.id, { ...world.deps, assemble }, { concurrency: 1 });
    expect(ended?.status).toBe('failed');
    expect((await world.deps.records.manifest(packet.id, 1))?.exceptions).toHaveLength(1);
  });
});

describe('a step', () => {
  it('is done once, however often its job comes', async () => {
    const packet = await world.submit([{ pages: 8 }]);
    const { queue, deps } = withQueue();
    const scope = { packetId: packet.id, run: 1 };
    await planPacket(scope, deps);
    const first = await renderRange({ ...scope, range: { from: 1, to: 8 } }, deps);
    const again = await renderRange({ ...scope, range: { from: 1, to: 8 } }, deps);
    expect([first.pages, again.pages]).toEqual([8, 0]);
    expect(world.deps.engine.asked).toHaveLength(8);
    expect(drain(queue)).toEqual(['render', 'classify']);
  });

  it('stops quietly when the packet is deleted under its hands, and leaves nothing behind', async () => {
    const packet = await world.submit([{ pages: 8 }]);
    const { deps } = withQueue();
    const scope = { packetId: packet.id, run: 1 };
    await planPacket(scope, deps);
    world.deps.engine.beforePage = async (_source, page) => {
      if (page === 5) await world.deps.records.deletePacket(packet.id);
    };
    expect(await renderRange({ ...scope, range: { from: 1, to: 8 } }, deps)).toEqual({ pages: 0, lost: 0 });
    const left: string[] = [];
    for await (const key of world.deps.blobs.list(`tenants/default/packets/${packet.id}/`)) left.push(key);
    expect(left).toEqual([]);
    await giveUpStep({ queue: 'assemble', payload: scope }, failure('unknown', 'x'), deps);
    expect(await world.deps.records.getPacket(packet.id)).toBeNull();
  });
});

describe('the reconciler', () => {
  it('asks again for all that a lost queue has forgotten, and mends a gap in the chain', async () => {
    const packet = await world.submit([{ pages: 16 }]);
    const { queue, deps } = withQueue();
    const scope = { packetId: packet.id, run: 1 };
    await planPacket(scope, deps);
    await renderRange({ ...scope, range: { from: 1, to: 8 } }, deps);
    drain(queue);
    // A worker that recorded its step and died: no audit entry, nothing asked for.
    const gap = { ...deps, audit: { ...deps.audit, append: () => Promise.reject(new Error('killed')), read: deps.audit.read } };
    await renderRange({ ...scope, range: { from: 9, to: 16 } }, gap).catch(() => {});
    const all = { olderThanMs: -1_000, limit: 10 };
    const counted: number[][] = [];
    const observer = { ...deps.observer, reconciled: (...figures: number[]) => void counted.push(figures) };
    expect(await reconcile({ ...deps, observer }, all)).toEqual({ packets: 1, jobs: 2 });
    expect(counted).toEqual([[1, 2]]);
    await reconcile(deps, all);
    expect(drain(queue)).toEqual(['classify', 'classify']);
    const steps = (await chainOf(packet.id)).map(({ subject }) => subject);
    expect(steps.sort()).toEqual(['plan', 'render.1', 'render.9']);
  });

  it('leaves packets alone that have ended or are being worked at', async () => {
    const packet = await world.submit([{ pages: 1 }]);
    const { deps } = withQueue();
    expect(await reconcile(deps, { olderThanMs: 60_000, limit: 10 })).toEqual({ packets: 0, jobs: 0 });
    await run(packet.id);
    expect(await reconcile(deps, { olderThanMs: -1_000, limit: 10 })).toEqual({ packets: 0, jobs: 0 });
  });
});

describe('giving up', () => {
  it('never overwrites a step that somebody finished', async () => {
    const packet = await world.submit([{ pages: 3 }]);
    const { deps } = withQueue();
    const payload = { packetId: packet.id, run: 1, range: { from: 1, to: 3 } };
    await planPacket(payload, deps);
    await renderRange(payload, deps);
    const job: Job = { queue: 'render', payload };
    await giveUpStep(job, failure('step.timeout', 'late'), deps);
    expect(await exceptionsOf(packet.id)).toEqual([]);
    expect((await world.deps.records.steps(packet.id, 1)).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  });
});

describe('a picture', () => {
  it('is drawn when first looked at, and then kept', async () => {
    const packet = await world.submit([{ pages: 2 }, { pages: 3 }]);
    await run(packet.id);
    const before = world.deps.engine.asked.length;
    const first = await pagePicture({ packet, page: 4 }, world.deps);
    expect(await pagePicture({ packet, page: 4 }, world.deps)).toEqual(first);
    expect(world.deps.engine.asked.slice(before)).toEqual([2]);
    expect((await world.deps.blobs.read(first.blobKey)).toString()).toBe('picture of 2');
    await expect(pagePicture({ packet, page: 6 }, world.deps)).rejects.toMatchObject({ code: 'resource.missing' });
  });
});
