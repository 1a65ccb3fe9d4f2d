import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contentDigest } from '#domain/audit/content-digest.js';
import { readProof } from '#domain/audit/decision-proof.js';
import { lineage } from '#domain/lineage/lineage.js';
import { type ConsultWorld, openConsultWorld } from '#testing/pipeline/consult-world.js';
import { sameAnswer } from '#testing/pipeline/scripted-model.js';
import { readLineage } from './read-lineage.js';

const tenant = 'default';
let world: ConsultWorld;
beforeEach(async () => {
  world = await openConsultWorld((request) => sameAnswer(request, 'slip'));
});
afterEach(() => world.close());
const read = (packetId: string, narrow: object = {}) => readLineage({ tenant, packetId, ...narrow }, world.pipeline.deps.records);

describe('the lineage of a recorded run', () => {
  it('says of each page what the audit chain can prove', async () => {
    const packet = await world.run(3);
    const found = lineage.parse(await read(packet.id));
    const proofs = new Map<string, unknown>();
    for await (const { detail } of world.pipeline.deps.audit.read(packet.id))
      for (const [key, proof] of Object.entries(detail)) if (key.startsWith('page.')) proofs.set(key, proof);
    expect(proofs.size).toBe(6);
    for (const { page, decisions } of found.pages) {
      expect(decisions.map(({ tier, counts }) => [tier, counts])).toEqual([
        ['signals', false],
        ['text', true],
      ]);
      for (const { tier, rationale, rationaleSha256, model } of decisions) {
        const proof = readProof(String(proofs.get(`page.${page}.${tier}`)));
        expect(proof.rationaleSha256).toBe(rationaleSha256);
        expect(contentDigest(rationale)).toBe(rationaleSha256);
        expect(proof.promptSha256).toBe(model?.promptSha256);
      }
    }
    expect(found.sources).toMatchObject([{ id: 's1', pages: { from: 1, to: 3 } }]);
    expect(found.pages.flatMap(({ decisions }) => decisions.map(({ step }) => step))).not.toContain(null);
  });

  it('goes as far as the packet has come, and is the tenant’s only', async () => {
    const packet = await world.pipeline.submit([{ pages: 2 }]);
    expect(await read(packet.id)).toMatchObject({ sources: [{ pages: null }], pages: [], documents: [], steps: [] });
    await expect(read(packet.id, { tenant: 'b' })).rejects.toMatchObject({ code: 'resource.missing' });
    await expect(read(packet.id, { document: 'd' })).rejects.toMatchObject({ code: 'resource.missing' });
    await expect(read(packet.id, { source: 's9' })).rejects.toMatchObject({ code: 'resource.missing' });
  });
});
