import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentList, exceptionList } from '#contracts/http/documents.js';
import { erasureView, signingKeyView } from '#contracts/http/evidence.js';
import { packetList, packetWithProgress } from '#contracts/http/packets.js';
import { pageList, pageTextView, pageView } from '#contracts/http/pages.js';
import { problem } from '#contracts/http/problem.js';
import type { Route } from '#contracts/http/route.js';
import { routes } from '#contracts/http/routes.js';
import { taxonomyList, taxonomyView } from '#contracts/http/taxonomies.js';
import { verifyChain } from '#domain/audit/chain.js';
import { headFault, signedHead } from '#domain/audit/signed-head.js';
import { lineage } from '#domain/lineage/lineage.js';
import { provDocument } from '#domain/lineage/prov-document.js';
import { manifest } from '#domain/manifest/manifest.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { DOCUMENT_BYTES, seedEnd, seedPacket, seedPages } from './testing/seeded-packet.js';
import { allBlobs, ONE_PIXEL, startTestApi, type TestApi } from './testing/test-api.js';

const DONE = '01JZX3T5W0D4V7Q9Z2K8M1B6CA';
const HALF = '01JZX3T5W0D4V7Q9Z2K8M1B6CB';
const NEW = '01JZX3T5W0D4V7Q9Z2K8M1B6CC';
const NONE = '01JZX3T5W0D4V7Q9Z2K8M1B6CD';

let redis: TestRedis;
let api: TestApi;
const get = (path: string, headers: Record<string, string> = {}) => api.fetch(path, { headers });
const packet = (id: string, rest = '', headers: Record<string, string> = {}) => get(`/v1/packets/${id}${rest}`, headers);
const codeOf = async (answer: Response) => [answer.status, problem.parse(await answer.json()).code];

beforeAll(async () => {
  redis = await startTestRedis();
  api = await startTestApi(redis.url);
  for (const id of [DONE, HALF, NEW]) await seedPacket(api.adapters, id);
  for (const id of [DONE, HALF]) await seedPages(api.adapters, id);
  await seedEnd(api.adapters, DONE);
});
afterAll(async () => {
  await api.close();
  await redis.stop();
});

describe('packets', () => {
  it('are listed newest first, leaf by leaf', async () => {
    const first = packetList.parse(await (await get('/v1/packets?limit=2')).json());
    const second = packetList.parse(await (await get(`/v1/packets?limit=2&cursor=${first.cursor}`)).json());
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([NEW, HALF, DONE]);
    expect(second.cursor).toBeNull();
    const done = packetList.parse(await (await get('/v1/packets?status=completed')).json());
    expect(done.items.map(({ id }) => id)).toEqual([DONE]);
  });

  it('say how far they are', async () => {
    const found = packetWithProgress.parse(await (await packet(HALF)).json());
    expect(found.progress.stages.classify).toEqual({ done: 2, total: 2, failed: 0 });
    expect(found.progress.stages.assemble?.done).toBe(0);
  });

  it('answer 304 to those who have the answer already', async () => {
    const etag = (await packet(DONE)).headers.get('etag') as string;
    const again = await packet(DONE, '', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('become a manifest, and not before their end', async () => {
    expect(manifest.parse(await (await packet(DONE, '/manifest')).json()).packet.id).toBe(DONE);
    const early = await packet(HALF, '/manifest');
    expect(early.headers.get('retry-after')).not.toBeNull();
    expect(await codeOf(early)).toEqual([409, 'resource.not-ready']);
  });

  it('tell their exceptions with advice', async () => {
    const { items } = exceptionList.parse(await (await packet(HALF, '/exceptions')).json());
    expect(items).toMatchObject([{ code: 'page.no-text', page: 2 }]);
    expect(items[0]?.advice).not.toBe('');
  });

  it('go whole when deleted, but for the chain that says so', async () => {
    const id = '01JZX3T5W0D4V7Q9Z2K8M1B6CF';
    await seedPacket(api.adapters, id);
    const entry = {
      at: '2026-01-01T00:00:00Z',
      actor: 'a',
      action: 'packet.submitted',
      subject: id,
      detail: { tenant: 'default' },
    };
    await api.adapters.audit.append(id, entry);
    const answer = await api.fetch(`/v1/packets/${id}`, { method: 'DELETE' });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect((await allBlobs(api)).filter((key) => key.includes(`packets/${id}`))).toEqual([]);
    expect(await codeOf(await packet(id))).toEqual([404, 'resource.missing']);
    const chain = (await (await packet(id, '/audit')).text()).trim().split('\n');
    expect(chain.map((line) => JSON.parse(line).action)).toEqual(['packet.submitted', 'packet.deleted']);
    expect((await api.fetch(`/v1/packets/${id}`, { method: 'DELETE' })).status).toBe(404);
  });
});

describe('evidence', () => {
  const id = '01JZX3T5W0D4V7Q9Z2K8M1B6CJ';
  const entry = (action: string) => ({
    ...{ at: '2026-01-01T00:00:00Z', actor: 'a', action, subject: id },
    detail: { tenant: 'default' },
  });
  const headNow = async () => signedHead.parse(await (await packet(id, '/audit/head')).json());

  beforeAll(async () => {
    await seedPacket(api.adapters, id);
    await seedPages(api.adapters, id);
    await api.adapters.audit.append(id, entry('packet.submitted'));
  });

  it('has a head that is signed, for whoever has the key, and outlives the packet', async () => {
    const { publicKey, keyId } = signingKeyView.parse(await (await get('/v1/audit/key')).json());
    const head = await headNow();
    expect([head.keyId, head.seq, headFault(head, publicKey)]).toEqual([keyId, 1, null]);
    const chain = (await (await packet(id, '/audit')).text()).trim().split('\n');
    expect(
      verifyChain(
        chain.map((line) => JSON.parse(line)),
        head,
      ),
    ).toMatchObject({ ok: true });
    expect(verifyChain([], head)).toMatchObject({ firstBroken: { reason: 'cut' } });
  });

  it('leads from a document to its source and on, as JSON and as PROV', async () => {
    const whole = lineage.parse(await (await packet(DONE, '/lineage')).json());
    expect(whole.documents.map(({ id: document, sources }) => [document, sources])).toEqual([
      ['d-1', ['s1']],
      ['d-2', ['s1']],
    ]);
    const back = lineage.parse(await (await packet(DONE, '/lineage?document=d-1')).json());
    expect([back.documents.length, back.sources[0]?.sha256]).toEqual([1, whole.sources[0]?.sha256]);
    expect(lineage.parse(await (await packet(DONE, '/lineage?source=s1')).json()).documents).toHaveLength(2);
    const prov = provDocument.parse(await (await packet(DONE, '/lineage?format=prov')).json());
    expect(Object.keys(prov.entity)).toContain(`docyard:${DONE}.source.s1`);
    expect(await codeOf(await packet(DONE, '/lineage?document=d-9'))).toEqual([404, 'resource.missing']);
    expect(await codeOf(await packet(DONE, '/lineage?format=xml'))).toEqual([400, 'request.invalid']);
  });

  it('names what is left of a packet, and proves that one is gone', async () => {
    const before = erasureView.parse(await (await packet(id, '/erasure')).json());
    expect(before.erased).toBe(false);
    expect(new Set(before.leftOvers.map(({ store }) => store))).toEqual(new Set(['records', 'storage', 'audit']));
    expect((await api.fetch(`/v1/packets/${id}`, { method: 'DELETE' })).status).toBe(204);
    const after = erasureView.parse(await (await packet(id, '/erasure')).json());
    expect(after).toMatchObject({ erased: true, leftOvers: [], watched: true, audit: { records: 2, holds: true } });
    expect((await headNow()).seq).toBe(2);
  });
});

describe('pages', () => {
  it('are listed leaf by leaf with their decisions', async () => {
    const first = pageList.parse(await (await packet(DONE, '/pages?limit=1')).json());
    expect(first.items).toMatchObject([{ page: 1, decision: { type: 'w2', alternatives: [{ type: 'other' }] } }]);
    const second = pageList.parse(await (await packet(DONE, `/pages?limit=1&cursor=${first.cursor}`)).json());
    expect([second.items[0]?.page, second.cursor]).toEqual([2, null]);
  });

  it('are seen one by one', async () => {
    expect(pageView.parse(await (await packet(DONE, '/pages/2')).json()).page).toBe(2);
  });

  it('give their words with positions, or as lines', async () => {
    expect(pageTextView.parse(await (await packet(DONE, '/pages/1/text')).json()).lines).toHaveLength(2);
    expect(await (await packet(DONE, '/pages/1/text', { accept: 'text/plain' })).text()).toBe('Wage and Tax\nStatement');
  });

  it('are drawn when first asked for, and kept', async () => {
    const answer = await packet(DONE, '/pages/1/image');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(ONE_PIXEL);
    const etag = answer.headers.get('etag') as string;
    expect((await packet(DONE, '/pages/1/image', { 'if-none-match': etag })).status).toBe(304);
    expect((await allBlobs(api)).some((key) => key.includes(DONE) && key.endsWith('.png'))).toBe(true);
  });

  it.each(['', '/image', '/text'])('are missing or not ready, as the case may be: %s', async (rest) => {
    expect(await codeOf(await packet(DONE, `/pages/3${rest}`))).toEqual([404, 'resource.missing']);
    expect(await codeOf(await packet(NEW, `/pages/1${rest}`))).toEqual([409, 'resource.not-ready']);
  });
});

describe('documents', () => {
  it('are listed once they are assembled', async () => {
    const { items } = documentList.parse(await (await packet(DONE, '/documents')).json());
    expect(items.map(({ id }) => id)).toEqual(['d-1', 'd-2']);
    expect(await codeOf(await packet(HALF, '/documents'))).toEqual([409, 'resource.not-ready']);
  });

  it('are downloaded whole or in part', async () => {
    const whole = await packet(DONE, '/documents/d-1/file');
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(DOCUMENT_BYTES);
    expect(whole.headers.get('content-disposition')).toBe('attachment; filename="w2-d-1.pdf"');
    const etag = whole.headers.get('etag') as string;
    const part = await packet(DONE, '/documents/d-1/file', { range: 'bytes=9-12', 'if-range': etag });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 9-12/19', '0123']);
    expect((await packet(DONE, '/documents/d-1/file', { range: 'bytes=9-12', 'if-range': '"other"' })).status).toBe(200);
    expect((await packet(DONE, '/documents/d-1/file', { range: 'bytes=99-' })).status).toBe(416);
    expect((await packet(DONE, '/documents/d-1/file', { 'if-none-match': etag })).status).toBe(304);
  });

  it('leave a trace in the chain when bytes go out, parts of a minute as one', async () => {
    const seen = async () => {
      const lines = (await (await packet(DONE, '/audit')).text()).trim().split('\n');
      const records = lines.map((line) => JSON.parse(line)).filter(({ action }) => action === 'document.downloaded');
      return records.map(({ subject, actor, detail }) => [subject, actor, detail.from === null ? 'whole' : 'part']);
    };
    const whole = ['d-1', `client:${api.key.split('_')[1]}`, 'whole'];
    const before = (await seen()).filter((one) => one[2] === 'whole');
    await (await packet(DONE, '/documents/d-1/file')).arrayBuffer();
    for (const range of ['bytes=0-3', 'bytes=4-7', 'bytes=99-'])
      await (await packet(DONE, '/documents/d-1/file', { range })).arrayBuffer();
    const after = await seen();
    expect(after.filter((one) => one[2] === 'whole')).toEqual([...before, whole]);
    expect([1, 2]).toContain(after.filter((one) => one[2] === 'part').length);
  });

  it('without a file say so', async () => {
    expect(await codeOf(await packet(DONE, '/documents/d-2/file'))).toEqual([404, 'resource.missing']);
    expect(await codeOf(await packet(DONE, '/documents/d-9/file'))).toEqual([404, 'resource.missing']);
  });
});

describe('events', () => {
  it('tell the whole state and end with the packet', async () => {
    const answer = await packet(DONE, '/events', { 'last-event-id': '77' });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const names = [...(await answer.text()).matchAll(/^event: (\w+)$/gm)].map((match) => match[1]);
    expect(names).toEqual(['progress', 'end']);
  });

  it('come as the records change', async () => {
    const id = '01JZX3T5W0D4V7Q9Z2K8M1B6CG';
    await seedPacket(api.adapters, id);
    const reader = (await packet(id, '/events')).body!.pipeThrough(new TextDecoderStream()).getReader();
    let seen = '';
    const until = async (what: string) => {
      while (!seen.includes(what)) seen += (await reader.read()).value ?? `${what} never came`;
    };
    await until('"status":"received"');
    await seedPages(api.adapters, id);
    await api.adapters.progress.publish(id);
    await until('"render":{"done":2,"total":2');
    await seedEnd(api.adapters, id);
    await api.adapters.progress.publish(id);
    await until('event: end');
    expect((await reader.read()).done).toBe(true);
    expect(seen).not.toContain('never came');
  });
});

describe('taxonomies', () => {
  it('are listed and seen, versions for ever', async () => {
    expect(taxonomyList.parse(await (await get('/v1/taxonomies')).json()).items).toHaveLength(1);
    expect(taxonomyView.parse(await (await get('/v1/taxonomies/us-mortgage')).json()).version).toBe('1.0.0');
    const version = await get('/v1/taxonomies/us-mortgage/1.0.0', { accept: 'application/yaml' });
    expect(version.headers.get('cache-control')).toContain('immutable');
    expect(await version.text()).toContain('schema:');
    expect(await codeOf(await get('/v1/taxonomies/none'))).toEqual([404, 'resource.missing']);
  });
});

describe('every route', () => {
  const all: Route[] = Object.values(routes);
  const pathOf = ({ path }: Route) => path.replace('{page}', '1').replace('{documentId}', 'd-1').replace('{packetId}', NONE);

  it.each(all.filter(({ params }) => params && 'packetId' in params.shape))(
    '$operationId: 404 where there is no packet',
    async (route) => {
      const answer = await api.fetch(pathOf(route), { method: route.method });
      expect(await codeOf(answer)).toEqual([404, 'resource.missing']);
    },
  );

  it.each(all.filter(({ params }) => params && 'packetId' in params.shape))(
    '$operationId: 400 where the id is none',
    async (route) => {
      const answer = await api.fetch(pathOf(route).replace(NONE, '..%2F..%2Fetc'), { method: route.method });
      expect(await codeOf(answer)).toEqual([400, 'request.invalid']);
    },
  );

  it('has security headers and a trace id, the caller’s where it sent one', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const answer = await get('/healthz', { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
    expect(answer.headers.get('x-request-id')).toBe(traceId);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that is not there is a problem too', async () => {
    expect(await codeOf(await get('/v1/nothing?name=borrower'))).toEqual([404, 'resource.missing']);
    expect(await codeOf(await get('/%zz'))).toEqual([400, 'request.invalid']);
    expect(api.logged.join()).not.toContain('borrower');
  });
});

describe('operations', () => {
  it('answer probes, scrapes and tools', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
    const ready = await get('/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', checks: { queue: 'ok', records: 'ok', blobs: 'ok' } },
    ]);
    expect(await (await get('/metrics')).text()).toContain('docyard_up');
    expect(await (await get('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
  });

  it('say it when the records do not answer', async () => {
    const broken = await startTestApi(redis.url, {}, { ping: () => Promise.reject(new Error('away')) });
    const answer = await fetch(`${broken.url}/readyz`);
    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { status: 'failed', checks: { records: 'failed', queue: 'ok' } },
    ]);
    await broken.close();
  });
});
