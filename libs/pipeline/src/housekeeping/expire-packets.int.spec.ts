import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyChain } from '#domain/audit/chain.js';
import { parseRetention } from '#domain/retention/retention.js';
import { openPipelineWorld, type PipelineWorld } from '#testing/pipeline/pipeline-world.js';
import { verifyErasure } from '../erasure/verify-erasure.js';
import { MemoryQueue } from '../inline/memory-queue.js';
import { expirePackets } from './expire-packets.js';
import { recordSubmission } from './lifecycle-audit.js';

const DAY_MS = 24 * 3_600_000;
let world: PipelineWorld;
beforeEach(async () => {
  world = await openPipelineWorld();
});
afterEach(() => world.close());

const later = (days: number) => ({
  ...world.deps,
  ...{ queue: new MemoryQueue(), wakes: null, actor: 'system:api', now: () => new Date(Date.now() + days * DAY_MS) },
});
const finished = async (tenant: string) => {
  const packet = await world.submit([{ pages: 1 }], { tenant });
  await recordSubmission(packet, 'client:x', world.deps.audit);
  await world.deps.records.moveStatus(packet.id, 'received', 'completed', new Date().toISOString());
  return packet;
};
const isThere = async ({ id }: { id: string }) => (await world.deps.records.getPacket(id)) !== null;

describe('retention', () => {
  it('erases what is over its tenant’s time, says so in the chain, and leaves the rest', async () => {
    const [short, long, open] = [await finished('acme'), await finished('zen'), await world.submit([{ pages: 1 }])];
    const rules = parseRetention('acme/*=30, zen/*=90, */*=1');
    expect(await expirePackets(rules, later(29))).toBe(0);
    expect(await expirePackets(rules, later(31))).toBe(1);
    expect(await Promise.all([short, long, open].map(isThere))).toEqual([false, true, true]);
    const chain = [];
    for await (const record of world.deps.audit.read(short.id)) chain.push(record);
    expect(verifyChain(chain).ok).toBe(true);
    expect(chain.map(({ action }) => action)).toEqual(['packet.submitted', 'retention.expired', 'packet.deleted']);
    expect(chain[1]?.detail).toMatchObject({ days: 30, rule: 'acme/*' });
    expect(await verifyErasure({ tenant: 'acme', packetId: short.id }, later(31))).toMatchObject({ erased: true });
  });

  it('goes through more than a leaf, past what is kept, with two replicas at it', async () => {
    const packets = [];
    for (let i = 0; i < 210; i += 1) packets.push(await finished(i % 3 === 0 ? 'acme' : 'kept'));
    const rules = parseRetention('acme/*=1');
    const erased = await Promise.all([expirePackets(rules, later(2)), expirePackets(rules, later(2))]);
    expect(erased[0] + erased[1]).toBe(70);
    expect((await Promise.all(packets.map(isThere))).filter(Boolean)).toHaveLength(140);
  });

  it('keeps everything where nothing is said', async () => {
    await finished('acme');
    expect(await expirePackets([], later(99_999))).toBe(0);
  });
});
