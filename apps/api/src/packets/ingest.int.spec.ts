import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { FolderFetcher } from '#adapters/ingest-folder/folder-fetcher.js';
import { packetView } from '#contracts/http/packets.js';
import { problem } from '#contracts/http/problem.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { allBlobs, startTestApi, type TestApi } from '../testing/test-api.js';

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n';

let redis: TestRedis;
let root: string;
let api: TestApi;
const uriOf = (path: string) => pathToFileURL(join(root, path)).href;
const leave = async (path: string, text: string): Promise<string> => {
  await writeFile(join(root, path), text);
  return uriOf(path);
};
const submit = (fields: [string, string | Blob][], headers: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return api.fetch('/v1/packets', { method: 'POST', body: form, headers });
};

const codeOf = async (answer: Response) => problem.parse(await answer.json()).code;

beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'docyard-ingest-'));
  await mkdir(join(root, 'in'));
  const fetcher = new FolderFetcher([{ scheme: 'file', folder: join(root, 'in') }]);
  api = await startTestApi(redis.url, { maxUploadBytes: 100_000, maxFilesPerPacket: 3 }, {}, () => ({
    fetcherOf: (tenant) => (tenant === 'default' ? fetcher : null),
  }));
});
afterEach(async () => {
  await api.close();
  await rm(root, { recursive: true });
});

it('takes in files that the form names, among those that it brings, in order', async () => {
  const uri = await leave('in/W-2 of Jane.pdf', `${PDF}fetched`);
  const answer = await submit([
    ['source', uri],
    ['file', new Blob([PDF])],
    ['source', ''],
    ['passwords[W-2 of Jane.pdf]', 'hunter2'],
  ]);
  expect(answer.status).toBe(202);
  const { id, sources } = packetView.parse(await answer.json());
  expect(sources.map(({ name }) => name)).toEqual(['W-2 of Jane.pdf', 'blob']);
  const sha256 = createHash('sha256').update(`${PDF}fetched`).digest('hex');
  const stored = await api.adapters.records.getPacket(id);
  expect(stored?.sources[0]).toMatchObject({ sha256, mediaType: 'application/pdf', passwordKey: expect.any(String) });
  expect((await api.adapters.blobs.read(stored!.sources[0]!.blobKey)).toString()).toBe(`${PDF}fetched`);
  const chain = [];
  for await (const record of api.adapters.audit.read(id)) chain.push(record);
  expect(chain[0]?.detail).toMatchObject({ 'sha256.s1': sha256, 'origin.s1': expect.stringMatching(/^file:sha256=/) });
  expect(chain[0]?.detail).not.toHaveProperty('origin.s2');
  expect(JSON.stringify(chain) + api.logged.join()).not.toMatch(/Jane|hunter2/);
});

it('gives the same packet for the same key and the same bytes, wherever they lie', async () => {
  const key = { 'idempotency-key': 'k' };
  const first = await submit([['source', await leave('in/a.pdf', PDF)]], key);
  const second = await submit([['source', await leave('in/b.pdf', PDF)]], key);
  expect([first.status, second.status]).toEqual([202, 200]);
  const changed = await submit([['source', await leave('in/a.pdf', `${PDF}x`)]], key);
  expect([changed.status, await codeOf(changed)]).toEqual([409, 'request.idempotency-conflict']);
});

it.each([
  ['a file of another place', 'out/Jane.pdf', PDF, 422, 'ingest.refused'],
  ['a file that is not there', null, '', 422, 'ingest.missing'],
  ['an empty file', 'in/Jane.pdf', '', 400, 'request.empty'],
  ['what is no paper', 'in/Jane.pdf', 'hello', 415, 'request.media-type'],
  ['more bytes than allowed', 'in/Jane.pdf', PDF + ' '.repeat(100_001), 413, 'request.too-large'],
])('refuses %s in words that do not name it, and leaves nothing behind', async (_what, path, text, status, code) => {
  await mkdir(join(root, 'out'));
  const uri = path === null ? uriOf('in/Jane.pdf') : await leave(path, text);
  const answer = await submit([
    ['file', new Blob([PDF])],
    ['source', uri],
  ]);
  const body = await answer.text();
  expect([answer.status, JSON.parse(body).code]).toEqual([status, code]);
  expect(body + api.logged.join()).not.toContain('Jane');
  expect(await allBlobs(api)).toEqual([]);
  expect((await api.adapters.records.listPackets({ tenant: 'default', limit: 10 })).items).toEqual([]);
});

it('counts them among the files of a packet', async () => {
  const uri = await leave('in/a.pdf', PDF);
  const answer = await submit(Array.from({ length: 4 }, (): [string, string] => ['source', uri]));
  expect([answer.status, await codeOf(answer)]).toEqual([413, 'request.too-large']);
});

it('takes in none where no place is allowed', async () => {
  await api.close();
  api = await startTestApi(redis.url);
  const answer = await submit([['source', await leave('in/a.pdf', PDF)]]);
  expect([answer.status, await codeOf(answer)]).toEqual([422, 'ingest.refused']);
});

it('takes in nothing from a place that is another tenant’s', async () => {
  const uri = await leave('in/a.pdf', PDF);
  const authorization = `Bearer ${await api.makeKey(['submitter'], 'rival')}`;
  const answer = await submit([['source', uri]], { authorization });
  expect([answer.status, await codeOf(answer)]).toEqual([422, 'ingest.refused']);
});
