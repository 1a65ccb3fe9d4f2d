import { afterEach, describe, expect, it } from '@jest/globals';
import { isProven, proofKey, readProof } from '#domain/audit/decision-proof.js';
import { ModelFault, type ModelFaultId, modelFaults } from '#domain/cascade/model-fault.js';
import { type ConsultWorld, openConsultWorld } from '#testing/pipeline/consult-world.js';
import { askedPages, sameAnswer } from '#testing/pipeline/scripted-model.js';

let world: ConsultWorld;
afterEach(() => world.close());

const decisionsOf = async ({ id }: { id: string }, tier: string) =>
  (await world.pipeline.deps.records.decisions(id, 1)).filter((one) => one.tier === tier);
const codesOf = async ({ id }: { id: string }) => (await world.pipeline.deps.records.exceptions(id, 1)).map(({ code }) => code);
const billOf = async ({ id }: { id: string }) => world.pipeline.deps.records.modelCalls(id, 1);

/** The answers that show each fault which an answer can have; the others are thrown. */
const turnOf: Partial<Record<ModelFaultId, object>> = {
  truncated: { text: '{"pages": [', ended: 'truncated' },
  refused: { ended: 'refused' },
  filtered: { ended: 'filtered' },
  empty: { text: '' },
  malformed: { text: 'Sure! Here are the pages:' },
  'page-missing': { text: '{"pages": []}' },
};

const faulty = (id: ModelFaultId) => turnOf[id] ?? new ModelFault(id, { seen: 'as told', retryAfterMs: 1 });
const ids = Object.keys(modelFaults) as ModelFaultId[];
/** These show in answers that name pages or types, and are made further down. */
const shownByPages: ModelFaultId[] = ['page-unknown', 'page-doubled', 'type-unknown'];
const waits: ModelFaultId[] = ['rate-limited', 'server-error', 'unreachable', 'timed-out'];

describe('a window put before models', () => {
  it('is decided by words where these settle it, and every call is on the bill', async () => {
    world = await openConsultWorld((request) => sameAnswer(request, 'slip'));
    const packet = await world.run(3);
    expect((await decisionsOf(packet, 'text')).map(({ page, type }) => [page, type])).toEqual([
      [1, 'slip'],
      [2, 'slip'],
      [3, 'slip'],
    ]);
    expect(world.model.requests.every(({ content }) => content.every(({ kind }) => kind === 'text'))).toBe(true);
    const bill = await billOf(packet);
    expect(bill).toHaveLength(world.model.requests.length);
    expect(bill[0]).toMatchObject({ tier: 'text', model: 'reader', outcome: 'answered', prompt: 'text@1.0.0', usd: 0.002 });
  });

  it('is looked at where words do not settle it, with the reason on record', async () => {
    world = await openConsultWorld((request) => sameAnswer(request, 'slip', request.model === 'reader' ? 0.4 : 0.99));
    const packet = await world.run(2);
    const [seen] = await decisionsOf(packet, 'vision');
    expect(seen?.model?.reason).toMatch(/text model is sure/);
    const pictures = world.model.requests.flatMap(({ content }) => content.filter(({ kind }) => kind === 'picture'));
    expect(pictures).toHaveLength(2);
    expect(pictures.every((part) => part.kind === 'picture' && part.detail === 'high')).toBe(true);
  });

  it('leaves proof of every model’s decision in the chain: model, prompt, digests', async () => {
    world = await openConsultWorld((request) => sameAnswer(request, 'slip', request.model === 'reader' ? 0.4 : 0.99));
    const packet = await world.run(3);
    const details: Record<string, unknown> = {};
    for await (const { subject, detail } of world.pipeline.deps.audit.read(packet.id))
      if (subject.startsWith('consult.')) Object.assign(details, detail);
    for (const decision of [...(await decisionsOf(packet, 'text')), ...(await decisionsOf(packet, 'vision'))]) {
      const proof = String(details[proofKey(decision)]);
      expect(isProven(proof, decision)).toBe(true);
      expect(readProof(proof)).toMatchObject({ model: decision.model?.name, promptSha256: decision.model?.promptSha256 });
    }
    expect(Object.keys(details).filter((key) => key.startsWith('page.')).length).toBe(6);
  });

  it('costs nothing where identical content was answered before', async () => {
    world = await openConsultWorld((request) => sameAnswer(request, 'slip'));
    await world.run(2);
    const asked = world.model.requests.length;
    const again = await world.run(2);
    expect(world.model.requests).toHaveLength(asked);
    expect((await decisionsOf(again, 'cache')).map(({ type }) => type)).toEqual(['slip', 'slip']);
    expect(await billOf(again)).toEqual([]);
  });

  it('is not answered out of another tenant’s papers, nor from a packet that was erased', async () => {
    world = await openConsultWorld((request) => sameAnswer(request, 'slip'));
    const first = await world.run(1);
    const asked = world.model.requests.length;
    await world.run(1, { tenant: 'another' });
    expect(world.model.requests).toHaveLength(2 * asked);
    await world.pipeline.deps.blobs.deletePrefix(`tenants/${first.tenant}/packets/${first.id}/`);
    await world.run(1);
    expect(world.model.requests).toHaveLength(3 * asked);
  });

  it('is asked the same whatever the pages say: their words are data', async () => {
    world = await openConsultWorld((request) => sameAnswer(request, 'slip'));
    await world.run(2);
    const [request] = world.model.requests;
    expect(request?.instructions).not.toContain('page 1');
    for (const part of request?.content ?? []) {
      if (part.kind === 'text')
        expect(part.text).toMatch(/^### Page \d+.*\n(?:Fields: .*\n)?<page-text>\n[\s\S]*\n<\/page-text>$/);
    }
  });

  it('is asked once again with the error named, and keeps what was good', async () => {
    world = await openConsultWorld((request, nth) =>
      nth === 0 ? sameAnswer(request, 'horoscope') : sameAnswer(request, 'slip'),
    );
    const packet = await world.run(1);
    expect(world.model.requests[1]?.correction?.fault).toContain('horoscope');
    expect(await decisionsOf(packet, 'text')).toMatchObject([{ type: 'slip' }]);
    expect(await billOf(packet)).toHaveLength(2);
  });

  it('puts every page before the vision model, alone, where that is the way', async () => {
    world = await openConsultWorld((request) => sameAnswer(request, 'slip'));
    const packet = await world.run(3, { engine: 'vision-all' });
    expect(world.model.requests.map(askedPages).sort()).toEqual([[1], [2], [3]]);
    expect(await decisionsOf(packet, 'vision')).toHaveLength(3);
  });

  it('goes to review without a call where there is no money, and says so', async () => {
    world = await openConsultWorld((request) => sameAnswer(request, 'slip'), { packetBudgetUsd: 0.000_1 });
    const packet = await world.run(2);
    expect(world.model.requests).toEqual([]);
    expect(await codesOf(packet)).toEqual(['budget.exhausted', 'budget.exhausted']);
  });
});

describe('a fault of the model', () => {
  it.each(ids.filter((id) => !shownByPages.includes(id)))(
    '%s has a way out, and the packet ends',
    async (id) => {
      // What passes by itself passes after five calls; the rest never does.
      const passes = waits.includes(id);
      world = await openConsultWorld((request, nth) => (passes && nth >= 5 ? sameAnswer(request, 'slip') : faulty(id)));
      const packet = await world.run(2);
      expect(packet.status).toBe('completed');
      expect(await billOf(packet)).toHaveLength(world.model.requests.length);
      const decided = [...(await decisionsOf(packet, 'text')), ...(await decisionsOf(packet, 'vision'))];
      if (passes) expect(decided).toHaveLength(2);
      else {
        expect(decided).toEqual([]);
        expect(await codesOf(packet)).toEqual([modelFaults[id].code, modelFaults[id].code]);
      }
    },
    20_000,
  );

  it.each<[ModelFaultId, (pages: object[]) => object[]]>([
    ['page-unknown', (pages) => [...pages, { ...pages[0], page: 99 }]],
    ['page-doubled', (pages) => [...pages, ...pages]],
    ['type-unknown', (pages) => pages.map((page) => ({ ...page, type: 'horoscope' }))],
  ])('%s never lets a wrong answer in', async (id, spoil) => {
    world = await openConsultWorld((request) => {
      const { pages } = JSON.parse(sameAnswer(request, 'slip'));
      return JSON.stringify({ pages: spoil(pages) });
    });
    const packet = await world.run(2);
    const decided = [...(await decisionsOf(packet, 'text')), ...(await decisionsOf(packet, 'vision'))];
    if (id === 'page-unknown') expect(decided).toHaveLength(2);
    else expect(await codesOf(packet)).toEqual(['model.bad-answer', 'model.bad-answer']);
  });
});
