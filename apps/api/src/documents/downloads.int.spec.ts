import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DownloadLink } from '#ports/blob/blob-store.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { DOCUMENT_BYTES, seedEnd, seedPacket, seedPages } from '../testing/seeded-packet.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const ID = '01JZX3T5W0D4V7Q9Z2K8M1B6CD';
const LINK_MS = 60_000;

let redis: TestRedis;
let sending: TestApi;
let linking: TestApi;
const linked: { key: string; options: DownloadLink }[] = [];

const seed = async ({ adapters }: TestApi): Promise<void> => {
  await seedPacket(adapters, ID);
  await seedPages(adapters, ID);
  await seedEnd(adapters, ID);
};

beforeAll(async () => {
  redis = await startTestRedis();
  sending = await startTestApi(redis.url, { linkMs: LINK_MS });
  linking = await startTestApi(redis.url, { linkMs: LINK_MS });
  // A store that signs: that Cloud Storage's links are good is tested with its adapter.
  linking.adapters.blobs.link = async (key, options) => {
    linked.push({ key, options });
    return 'https://storage.example/signed?X-Goog-Signature=abc';
  };
  await Promise.all([seed(sending), seed(linking)]);
});
afterAll(async () => {
  await Promise.all([sending.close(), linking.close()]);
  await redis.stop();
});

const get = (api: TestApi, path: string, headers: Record<string, string> = {}) =>
  api.fetch(`/v1/packets/${ID}${path}`, { headers, redirect: 'manual' });

const downloads = async ({ adapters }: TestApi) => {
  const found = [];
  for await (const { action, subject, detail } of adapters.audit.read(ID))
    if (action.endsWith('.downloaded')) found.push({ action, subject, detail });
  return found;
};

it('sends a submitted file byte for byte, and tells the chain', async () => {
  const answer = await get(sending, '/sources/s1/file');
  expect(await answer.text()).toBe('%PDF-1.7');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${ID}-s1.pdf"`);
  expect((await get(sending, '/sources/s1/file', { range: 'bytes=1-3' })).status).toBe(206);
  const [whole, part] = await downloads(sending);
  expect(whole).toMatchObject({ action: 'source.downloaded', subject: 's1', detail: { from: null } });
  expect(part?.detail).toMatchObject({ from: 1, to: 3 });
  expect(whole?.detail).not.toHaveProperty('linkMs');
  expect((await get(sending, '/sources/s9/file')).status).toBe(404);
});

it('sends the bytes itself where the store gives no links', async () => {
  const answer = await get(sending, '/documents/d-1/file');
  expect([answer.status, Buffer.from(await answer.arrayBuffer())]).toEqual([200, DOCUMENT_BYTES]);
});

it('answers with a short-lived link where it does, and tells the chain before', async () => {
  const before = (await downloads(linking)).length;
  for (const [path, fileName] of [
    ['/documents/d-1/file', 'w2-d-1.pdf'],
    ['/sources/s1/file', `${ID}-s1.pdf`],
  ] as const) {
    const answer = await get(linking, path, { range: 'bytes=0-3' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://storage.example/signed?X-Goog-Signature=abc']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(linked.at(-1)?.options).toEqual({ expiresInMs: LINK_MS, fileName, contentType: 'application/pdf' });
  }
  const told = (await downloads(linking)).slice(before);
  expect(told.map(({ subject, detail }) => [subject, detail.linkMs, detail.from])).toEqual([
    ['d-1', LINK_MS, null],
    ['s1', LINK_MS, null],
  ]);
  expect(linking.logged.join()).not.toContain('X-Goog-Signature');
});

it('gives no link to who has the file, nor one that the chain could not be told of', async () => {
  const { audit } = linking.adapters;
  const append = audit.append.bind(audit);
  const given = linked.length;
  const etag = (await get(sending, '/documents/d-1/file')).headers.get('etag') ?? '';
  expect((await get(linking, '/documents/d-1/file', { 'if-none-match': etag })).status).toBe(304);
  expect(linked).toHaveLength(given);
  audit.append = () => Promise.reject(new Error('away'));
  const answer = await get(linking, '/documents/d-1/file');
  audit.append = append;
  expect([answer.status, answer.headers.get('location')]).toEqual([500, null]);
});
