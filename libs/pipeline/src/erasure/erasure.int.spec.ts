import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import { KeyFileSigner } from '#adapters/signer-key-file/key-file-signer.js';
import type { AuditRecord } from '#domain/audit/audit-record.js';
import { verifyChain } from '#domain/audit/chain.js';
import { headFault } from '#domain/audit/signed-head.js';
import { isFinal, type Packet, type PacketStatus } from '#domain/packet/packet.js';
import { type ConsultWorld, openConsultWorld } from '#testing/pipeline/consult-world.js';
import { MemoryWakes } from '#testing/pipeline/memory-wakes.js';
import { sameAnswer } from '#testing/pipeline/scripted-model.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { keptHeads } from '../audit/seal-head.js';
import { passwordKey, sourceKey } from '../blob-keys.js';
import { advance } from '../flow/advance.js';
import { noteChore } from '../housekeeping/chore.js';
import { recordSubmission } from '../housekeeping/lifecycle-audit.js';
import { sweepOrphans } from '../housekeeping/sweep-orphans.js';
import { planPacket } from '../plan/plan-packet.js';
import { renderRange } from '../render/render-range.js';
import { deletePacket } from '../submit/delete-packet.js';
import { verifyErasure } from './verify-erasure.js';

const HALF_AN_HOUR_MS = 30 * 60_000;
const tenant = 'default';

let redis: TestRedis;
let world: ConsultWorld;
let queue: BullmqJobQueue;
let wakes: MemoryWakes;
let folder: string;
let signer: KeyFileSigner;
let worlds = 0;

beforeAll(async () => {
  redis = await startTestRedis();
  folder = await mkdtemp(join(tmpdir(), 'docyard-erasure-'));
  signer = await KeyFileSigner.open({ path: join(folder, 'key.pem'), makeIfAbsent: true });
});
afterAll(async () => {
  await redis.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  wakes = new MemoryWakes();
  world = await openConsultWorld((request) => sameAnswer(request, 'slip'));
  queue = BullmqJobQueue.connect({ url: redis.url, prefix: `erasure-${worlds++}` });
});
afterEach(async () => {
  await queue.close();
  await world.close();
});

const deps = () => ({
  ...world.pipeline.deps,
  ...{ queue, wakes, signer },
  progress: { publish: async () => {}, subscribe: async () => async () => {} },
});
const at = (later: number) => ({ ...deps(), now: () => new Date(Date.now() + later) });
const erase = ({ id }: Packet) => deletePacket({ tenant, packetId: id, actor: 'client:default' }, deps());
const look = ({ id }: Packet) => verifyErasure({ tenant, packetId: id }, deps());

/** What submission stores and tells, that the world's packets lack. */
const storeLikeSubmission = async (packet: Packet): Promise<void> => {
  const { blobs, audit } = world.pipeline.deps;
  await blobs.put(sourceKey(packet, 's1'), Buffer.from('%PDF'));
  await noteChore('secrets', packet, deps());
  await blobs.put(passwordKey(packet, 's1'), Buffer.from('secret'));
  await recordSubmission(packet, 'client:default', audit);
  await advance(packet.id, deps());
};

const received = async (): Promise<Packet> => {
  const packet = await world.pipeline.submit([{ pages: 3 }], { engine: 'cascade' });
  await storeLikeSubmission(packet);
  return packet;
};

const processing = async (): Promise<Packet> => {
  const packet = await received();
  await planPacket({ packetId: packet.id, run: 1 }, { ...deps(), maxPages: 100 });
  await renderRange({ packetId: packet.id, run: 1, range: { from: 1, to: 3 } }, deps());
  return packet;
};

/** Run to its end with models, so that answers, pointers and a bill are there; then moved where the test wants it. */
const ended = (status: PacketStatus) => async (): Promise<Packet> => {
  const packet = await world.run(3);
  await storeLikeSubmission(packet);
  if (status !== packet.status)
    await world.pipeline.deps.records.moveStatus(packet.id, packet.status, status, new Date().toISOString());
  return packet;
};

const states: [PacketStatus, () => Promise<Packet>][] = [
  ['received', received],
  ['processing', processing],
  ['completed', ended('completed')],
  ['needs_review', ended('needs_review')],
  ['failed', ended('failed')],
];

describe('erasure', () => {
  it.each(states)('of a packet that is %s leaves nothing but its chain', async (status, make) => {
    const packet = await make();
    const dueAt = new Date(Date.now() + 60_000);
    for (const packetId of [packet.id, 'another'])
      await wakes.schedule({ queue: 'render', jobId: `${packetId}.1.render.1`, dueAt });
    expect((await world.pipeline.deps.records.getPacket(packet.id))?.status).toBe(status);
    const before = await look(packet);
    expect(before.erased).toBe(false);
    const stores = new Set(before.leftOvers.map(({ store }) => store));
    expect([...stores]).toEqual(expect.arrayContaining(['records', 'storage', 'audit']));
    if (!isFinal(status)) expect([...stores]).toContain('queue');
    expect(before.leftOvers.filter(({ store }) => store === 'calls')).toHaveLength(1);
    if (isFinal(status)) {
      expect(before.leftOvers.filter(({ what }) => what.startsWith(`tenants/${tenant}/answers/`))).toHaveLength(3);
      expect(before.leftOvers.map(({ what }) => what)).toContain(`${await calls(packet)} model calls of run 1`);
    }
    const spent = await world.pipeline.deps.records.usdSpent(tenant, '2000');
    await erase(packet);
    expect(await look(packet)).toMatchObject({ erased: true, leftOvers: [], watched: true, audit: { holds: true } });
    expect(await world.pipeline.deps.records.usdSpent(tenant, '2000')).toBe(spent);
    expect(wakes.ordered.map(({ jobId }) => jobId)).toEqual(['another.1.render.1']);
    await sweepOrphans(at(HALF_AN_HOUR_MS));
    expect(await look(packet)).toMatchObject({ erased: true, watched: false });
    await expect(erase(packet)).rejects.toMatchObject({ code: 'resource.missing' });
  });

  const calls = async ({ id }: Packet) => (await world.pipeline.deps.records.modelCalls(id, 1)).length;

  it('is finished by the janitor where a worker went on: late words, answers, pointers, bills and jobs', async () => {
    const packet = await processing();
    const { blobs, records } = world.pipeline.deps;
    const late = await world.run(1);
    await erase(packet);
    await queue.enqueue([{ queue: 'assemble', payload: { packetId: packet.id, run: 1 } }], { tenant });
    await wakes.schedule({ queue: 'assemble', jobId: `${packet.id}.1.assemble`, dueAt: new Date() });
    const [call] = await records.modelCalls(late.id, 1);
    await records.addModelCall({ ...call!, id: 'late', packetId: packet.id });
    const answer = `tenants/${tenant}/packets/${packet.id}/run-1/answers/abc.json`;
    await blobs.put(answer, Buffer.from('{}'));
    await blobs.put(`tenants/${tenant}/answers/abc.json`, Buffer.from(JSON.stringify({ packetId: packet.id, run: 1 })));
    expect((await look(packet)).leftOvers.map(({ store }) => store)).toEqual(
      expect.arrayContaining(['records', 'storage', 'queue', 'calls']),
    );
    await sweepOrphans(at(HALF_AN_HOUR_MS));
    expect(await look(packet)).toMatchObject({ erased: true, leftOvers: [] });
    expect((await look(late)).leftOvers.length).toBeGreaterThan(0);
  });

  it('leaves the pointers of other packets, and their answers found', async () => {
    const first = await world.run(1);
    await recordSubmission(first, 'client:default', world.pipeline.deps.audit);
    const asked = world.model.requests.length;
    await erase(first);
    const second = await world.run(1);
    expect(world.model.requests.length).toBe(2 * asked);
    await world.run(1);
    expect(world.model.requests.length).toBe(2 * asked);
    expect((await world.pipeline.deps.records.getPacket(second.id))?.status).toBe('completed');
  });

  it('leaves the chain whole, and the chain says it', async () => {
    const packet = await ended('completed')();
    await erase(packet);
    const chain: AuditRecord[] = [];
    for await (const record of world.pipeline.deps.audit.read(packet.id)) chain.push(record);
    expect(verifyChain(chain).ok).toBe(true);
    expect(chain.at(-1)).toMatchObject({ action: 'packet.deleted', actor: 'client:default' });
  });

  it('leaves the signed heads of its chain, the last one over the deletion itself', async () => {
    const packet = await ended('completed')();
    await sweepOrphans(at(0));
    await erase(packet);
    await sweepOrphans(at(0));
    const chain: AuditRecord[] = [];
    for await (const record of world.pipeline.deps.audit.read(packet.id)) chain.push(record);
    const heads = await keptHeads({ tenant, packetId: packet.id }, deps());
    expect(heads.map(({ seq }) => seq)).toEqual([expect.any(Number), chain.length]);
    const { publicKeyPem } = await signer.key();
    for (const head of heads) {
      expect(headFault(head, publicKeyPem)).toBeNull();
      expect(verifyChain(chain, head).ok).toBe(true);
    }
    expect(verifyChain(chain.slice(0, -1), heads[1])).toMatchObject({ ok: false, firstBroken: { reason: 'cut' } });
    await expect(keptHeads({ tenant: 'b', packetId: packet.id }, deps())).rejects.toMatchObject({ code: 'resource.missing' });
  });

  it('is not proven of what never was, nor of another tenant’s', async () => {
    const packet = await received();
    await expect(verifyErasure({ tenant, packetId: 'none' }, deps())).rejects.toMatchObject({ code: 'resource.missing' });
    await expect(verifyErasure({ tenant: 'b', packetId: packet.id }, deps())).rejects.toMatchObject({ code: 'resource.missing' });
    await erase(packet);
    await expect(verifyErasure({ tenant: 'b', packetId: packet.id }, deps())).rejects.toMatchObject({ code: 'resource.missing' });
  });
});
