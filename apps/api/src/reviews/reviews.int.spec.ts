import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Manifest } from '#domain/manifest/manifest.js';
import { reviewPolicy } from '#domain/taxonomy/taxonomy.js';
import {
  at,
  sampleDecision,
  sampleDocument,
  sampleManifest,
  samplePacket,
  samplePage,
  sampleStep,
} from '#ports/records/record-samples.conformance.js';
import { sampleTask } from '#ports/reviews/review-store.conformance.js';
import { buildTaxonomy, buildType } from '#testing/builders/taxonomy.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const PACKETS = [
  '01JZX3T5W0D4V7Q9Z2K8M1B6DA',
  '01JZX3T5W0D4V7Q9Z2K8M1B6DB',
  '01JZX3T5W0D4V7Q9Z2K8M1B6DC',
  '01JZX3T5W0D4V7Q9Z2K8M1B6DE',
];
const ref = { id: 'us-mortgage', version: '1.0.0', sha256: 'a'.repeat(64) };
const amount = { name: 'amount', title: 'Amount', kind: 'money' as const, privacy: 'sensitive' as const };
const taxonomy = {
  ...buildTaxonomy([buildType({ id: 'w2', title: 'W-2', fields: [amount] }), buildType({ id: 'deed', title: 'Deed' })]),
  review: reviewPolicy.parse({ fourEyes: [{ types: ['deed'], source: 'test' }] }),
};

let redis: TestRedis;
let api: TestApi;
let [ana, ben, rival, auditor]: string[] = [];
let packet = '';
let used = 0;

beforeAll(async () => {
  redis = await startTestRedis();
  const taxonomies = { list: async () => [ref], get: async () => ({ ref, taxonomy, yaml: '' }), calibration: async () => null };
  api = await startTestApi(redis.url, {}, {}, () => ({ taxonomies }));
  [ana, ben] = [await api.makeKey(['reviewer']), await api.makeKey(['approver'])];
  [rival, auditor] = [await api.makeKey(['reviewer'], 'rival'), await api.makeKey(['auditor'])];
});
afterAll(async () => {
  await api.close();
  await redis.stop();
});

const pagesOf = (types: string[]): Manifest['pages'] =>
  types.map((type, i) => ({
    ...{ page: i + 1, source: 'a.pdf', sourcePage: i + 1, type, confidence: 0.6, tier: 'signals', rationale: 'r' },
    ...{ alternatives: [], text: 'layer', flags: [] },
  }));

/** Two doubtful documents of two pages each, in a packet that waits for people. */
const seed = async (id: string): Promise<void> => {
  const { records, reviews } = api.adapters;
  const fields = { amount: { value: '1234567.00', page: 1, confidence: 0.9 } };
  const documents = [
    { ...sampleDocument(id, 'd-1', [1, 2]), status: 'needs_review' as const, fields },
    { ...sampleDocument(id, 'd-3', [3, 4]), type: 'deed', title: 'Deed', status: 'needs_review' as const },
  ];
  await records.createPacket(samplePacket(id, { tenant: 'default', status: 'processing', taxonomy: ref }), null);
  await records.finishStep({
    step: sampleStep(id, 'plan', { stage: 'plan' }),
    plan: [{ sourceId: 's1', firstPage: 1, pages: 4 }],
    pages: [1, 2, 3, 4].map(samplePage),
    decisions: [1, 2, 3, 4].map((page) => sampleDecision(page)),
  });
  const manifest = { ...sampleManifest(id), pages: pagesOf(['w2', 'w2', 'deed', 'deed']) };
  await records.finishStep({
    step: sampleStep(id, 'assemble', { stage: 'assemble' }),
    documents,
    manifest,
    packetStatus: 'needs_review',
  });
  const task = (page: number, type: string, document: string) =>
    sampleTask(`${id}-d${page}`, {
      ...{ tenant: 'default', packetId: id, type, pages: [page, page + 1], createdAt: at(page) },
      subject: { kind: 'document', document, rule: null, exception: null },
    });
  await reviews.addTasks([task(1, 'w2', 'd-1'), task(3, 'deed', 'd-3')]);
};

beforeEach(async () => {
  packet = PACKETS[used++]!;
  await seed(packet);
});

const ask = async (key: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${api.url}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, etag: answer.headers.get('etag'), body: text === '' ? null : JSON.parse(text), text };
};
const edits = () => `/packets/${packet}/edits`;
const edit = (key: string, operations: object[], ifMatch: string, more: object = {}) =>
  ask(key, 'POST', edits(), { operations, ...more }, { 'if-match': ifMatch });

describe('edits', () => {
  const approve = { op: 'approve', document: 'd-1' };

  it('need the version that was seen, and are refused on any other', async () => {
    const seen = await ask(ana!, 'GET', edits());
    expect(seen).toMatchObject({ status: 200, etag: '"1.0"', body: { version: 0, status: 'needs_review' } });
    expect(await ask(ana!, 'POST', edits(), { operations: [approve] })).toMatchObject({
      status: 428,
      body: { code: 'edit.unconditional' },
    });
    expect(await edit(ana!, [approve], '"1.0"')).toMatchObject({ status: 200, etag: '"1.1"', body: { version: 1 } });
    expect(await edit(ben!, [approve], '"1.0"')).toMatchObject({ status: 412, body: { code: 'edit.stale' } });
  });

  it('show in a dry run what they would give, and change nothing', async () => {
    const split = { op: 'split', document: 'd-1', at: 2 };
    const dry = await edit(ana!, [split, approve], '"1.0"', { dryRun: true });
    expect(dry).toMatchObject({ status: 200, etag: '"1.0"', body: { dryRun: true, version: 0 } });
    expect(dry.body.documents.map((one: { pages: number[]; status: string }) => [one.pages, one.status])).toEqual([
      [[1], 'accepted'],
      [[2], 'accepted'],
      [[3, 4], 'needs_review'],
    ]);
    expect((await ask(ana!, 'GET', edits())).body.documents).toHaveLength(2);
    const broken = await edit(ana!, [split, { op: 'split', document: 'd-9', at: 1 }], '"1.0"');
    expect(broken).toMatchObject({
      status: 422,
      body: { code: 'edit.invalid', detail: 'operation 2: there is no such document now' },
    });
    expect(await edit(ana!, [{ op: 'explode', document: 'd-1' }], '"1.0"')).toMatchObject({ status: 400 });
  });

  it('are taken back by undo; values are masked for who may not see them, reasons are in no audit record', async () => {
    const correct = { op: 'correct', document: 'd-1', field: 'amount', value: '7,654,321' };
    const reject = { op: 'reject', document: 'd-3', reason: 'it is Ottilie Vandermeer’s' };
    expect(await edit(ana!, [correct, reject], '"1.0"')).toMatchObject({ status: 200 });
    const masked = await ask(auditor!, 'GET', edits());
    expect(masked.status).toBe(200);
    for (const secret of ['7654321', '7,654,321', 'Ottilie', '1234567']) expect(masked.text).not.toContain(secret);
    expect((await ask(ben!, 'GET', edits())).text).toContain('7654321.00');
    const undone = await ask(ana!, 'POST', `${edits()}/undo`, {}, { 'if-match': '"1.1"' });
    expect(undone).toMatchObject({ status: 200, etag: '"1.2"' });
    expect(undone.body.documents[0].fields.amount.value).toBe('1234567.00');
    const chain = await (await api.fetch(`/v1/packets/${packet}/audit`)).text();
    expect(chain).toContain('packet.edit-undone');
    for (const secret of ['7654321', 'Ottilie']) expect(chain + api.logged.join()).not.toContain(secret);
    const again = await ask(ana!, 'POST', `${edits()}/undo`, {}, { 'if-match': '"1.2"' });
    expect(again).toMatchObject({ status: 422, body: { code: 'edit.invalid' } });
  });
});

describe('reviews', () => {
  it('go from claim to a second person, by filters and roles, to the assembly of the packet', async () => {
    const list = async (key: string, query: string) =>
      ((await ask(key, 'GET', `/reviews?packet=${packet}&${query}`)).body.items as { id: string }[]).map(({ id }) => id);
    const [first, second] = [`${packet}-d1`, `${packet}-d3`];
    expect(await list(ana!, 'assignee=none')).toEqual([first, second]);
    expect(await list(rival!, '')).toEqual([]);
    expect(await ask(rival!, 'GET', `/reviews/${first}`)).toMatchObject({ status: 404 });
    expect(await ask(auditor!, 'POST', `/reviews/${first}/claim`)).toMatchObject({ status: 403 });
    expect(await ask(ana!, 'POST', `/reviews/${first}/claim`)).toMatchObject({
      status: 200,
      body: { questions: [{ code: 'document.uncertain' }] },
    });
    expect(await ask(ben!, 'POST', `/reviews/${first}/claim`)).toMatchObject({ status: 409, body: { code: 'review.held' } });
    expect(await list(ana!, 'assignee=me')).toEqual([first]);
    expect(await ask(ben!, 'POST', `/reviews/${first}/renew`)).toMatchObject({ status: 409, body: { code: 'review.not-held' } });
    expect(await ask(ana!, 'POST', `/reviews/${first}/renew`)).toMatchObject({ status: 200 });
    expect(await ask(ana!, 'POST', `/reviews/${first}/resolve`)).toMatchObject({
      status: 409,
      body: { code: 'review.unsettled' },
    });

    await edit(
      ana!,
      [
        { op: 'approve', document: 'd-1' },
        { op: 'approve', document: 'd-3' },
      ],
      '"1.0"',
    );
    expect(await ask(ana!, 'POST', `/reviews/${first}/resolve`)).toMatchObject({
      body: { review: { state: 'resolved' }, left: 1 },
    });
    expect(await list(ana!, 'state=resolved')).toEqual([first]);
    expect(await list(ana!, 'state=awaiting_approval')).toEqual([second]);
    expect(await ask(ana!, 'POST', `/reviews/${second}/claim`)).toMatchObject({
      status: 403,
      body: { code: 'review.approver-needed' },
    });
    await ask(ben!, 'POST', `/reviews/${second}/claim`);
    expect(await edit(ana!, [{ op: 'approve', document: 'd-3' }], '"1.1"')).toMatchObject({
      status: 403,
      body: { code: 'review.same-person' },
    });
    await edit(ben!, [{ op: 'approve', document: 'd-3' }], '"1.1"');
    const last = await ask(ben!, 'POST', `/reviews/${second}/resolve`);
    expect(last).toMatchObject({ status: 200, body: { left: 0, assembling: true } });
    expect(await api.adapters.records.getPacket(packet)).toMatchObject({ run: 2, status: 'processing' });
    expect(await api.adapters.queue.traces(packet)).not.toEqual([]);
    expect(await ask(ana!, 'GET', edits())).toMatchObject({ status: 409, body: { code: 'resource.not-ready' } });
  });
});
