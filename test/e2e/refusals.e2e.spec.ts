import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PacketList } from '#contracts/http/packets.js';
import { PROBLEM_MEDIA_TYPE, type Problem, problem } from '#contracts/http/problem.js';
import { catalogue } from '#domain/failure/catalogue.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { credentials } from '#testing/fleet/api-address.js';
import { IsolatedFleet } from '#testing/fleet/isolated-fleet.js';
import { submitFiles, type UploadFile } from '#testing/fleet/submit-files.js';
import { plainPdf } from '#testing/hostile/bad-pdfs.js';

const projectFolder = join(import.meta.dirname, '..', '..');
const MAX_BYTES = 1_000_000;
const MAX_FILES = 3;

let target: IsolatedFleet;
let client: ChaosClient;

beforeAll(async () => {
  target = await IsolatedFleet.start(projectFolder, readEnvironment(), {
    DOCYARD_MAX_UPLOAD_BYTES: String(MAX_BYTES),
    DOCYARD_MAX_FILES: String(MAX_FILES),
  });
  client = new ChaosClient(target);
}, 120_000);

afterAll(async () => {
  await target?.stop();
}, 60_000);

const file = (text: string | Uint8Array, name = 'packet.pdf'): UploadFile => ({ name, bytes: Buffer.from(text as string) });
const good = (name?: string): UploadFile => ({ name: name ?? 'good.pdf', bytes: plainPdf(1) });

/** What a stack, a path of the machine or a module would show. */
const INNER_WORKINGS = /\bat .+:\d+:\d+|node_modules|file:\/\/|\.[jt]s\b|\/dist\/|SQLITE|ECONN|ReplyError/;

const expectProblem = async (answer: Response, status: number): Promise<Problem> => {
  const text = await answer.text();
  expect([answer.status, answer.headers.get('content-type'), text]).toEqual([
    status,
    expect.stringContaining(PROBLEM_MEDIA_TYPE),
    expect.not.stringMatching(INNER_WORKINGS),
  ]);
  const told = problem.strict().parse(JSON.parse(text));
  expect([told.status, told.code in catalogue]).toEqual([status, true]);
  return told;
};

/** Sends `text` over a bare connection; answers with the status line, or an empty string when the connection just ends. */
const overTheWire = (text: string, hangUp = false): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(target.apiUrl);
    const socket = connect(Number(port), hostname, () => socket.write(text, () => hangUp && socket.destroy()));
    socket.setTimeout(10_000, () => socket.destroy());
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString('latin1').split('\r\n', 1)[0] ?? '');
    });
    socket.on('error', () => {});
    socket.once('close', () => resolve(''));
  });

const uploadHead = (length: number): string =>
  `POST /v1/packets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${target.apiKey}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: ${length}\r\n\r\n`;
const partHead = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n';

describe('an upload that is refused', () => {
  afterEach(async () => {
    const { items } = (await (await fetch(`${target.apiUrl}/v1/packets`, { headers: credentials(target) })).json()) as PacketList;
    expect(items).toEqual([]);
    // The server learns of a lost client in its own time.
    await expect(nothingStored()).resolves.toEqual([]);
  });

  const nothingStored = async (): Promise<string[]> => {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const files = await target.blobFiles();
      if (files.length === 0 || Date.now() > deadline) return files;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it.each([
    ['no PDF', [file('Dear Sir, this is a letter.')], {}, 415, 'request.media-type'],
    ['a web page under a PDF’s name, after a good file', [good(), file('<!doctype html><p>')], {}, 415, 'request.media-type'],
    ['no bytes', [file('')], {}, 400, 'request.empty'],
    ['no file', [], { product: 'purchase' }, 400, 'request.empty'],
    ['too many files', [good(), good(), good(), good()], {}, 413, 'request.too-large'],
    ['too many bytes', [good(), file(Buffer.concat([plainPdf(1), Buffer.alloc(MAX_BYTES)]))], {}, 413, 'request.too-large'],
    ['a taxonomy that is not there', [good()], { taxonomy: 'moon-mortgage' }, 422, 'taxonomy.unknown'],
    ['a taxonomy’s name that leads elsewhere', [good()], { taxonomy: '../../etc/passwd' }, 400, 'request.invalid'],
    ['a product that is not there', [good()], { product: 'castle' }, 422, 'product.unknown'],
    ['a password without end', [good()], { password: 'x'.repeat(5_000) }, 400, 'request.invalid'],
    ['metadata that is no JSON', [good()], { metadata: '{' }, 400, 'request.invalid'],
  ])('for %s says so and leaves nothing', async (_what, files, fields, status, code) => {
    const { problem: told } = await submitFiles(target, files, fields as Record<string, string>);
    expect([told?.status, told?.code]).toEqual([status, code]);
    expect(JSON.stringify(told)).not.toMatch(INNER_WORKINGS);
  });

  it('for a declared length of 2 GB is refused by its head alone', async () => {
    expect(await overTheWire(uploadHead(2 ** 31))).toBe('HTTP/1.1 413 Payload Too Large');
  });

  it.each([
    ['in the middle of a file', `${partHead}${' '.repeat(200_000)}`],
    ['before its first part', ''],
    ['in a part’s head', '--b\r\ncontent-disposition: form-da'],
  ])('for a client that leaves %s leaves nothing', async (_where, text) => {
    await overTheWire(`${uploadHead(500_000)}${text}`, true);
    await client.packetCount();
  });

  it('for a form without an end is told to be cut', async () => {
    const headers = { ...credentials(target), 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await fetch(`${target.apiUrl}/v1/packets`, { method: 'POST', headers, body: partHead });
    expect((await expectProblem(answer, 400)).code).toBe('request.truncated');
  });

  it.each([
    ['JSON', '{}', { 'content-type': 'application/json' }, 400],
    ['a form without a boundary', 'x', { 'content-type': 'multipart/form-data' }, 400],
    ['nothing at all', undefined, {}, 400],
    ['a key with a blank in it', partHead, { 'content-type': 'multipart/form-data; boundary=b', 'idempotency-key': 'a b' }, 400],
  ])('for %s is a problem', async (_what, body, headers, status) => {
    const init = { method: 'POST', headers: { ...(headers as Record<string, string>), ...credentials(target) }, body };
    await expectProblem(await fetch(`${target.apiUrl}/v1/packets`, init), status);
  });
});

describe('whatever else is asked', () => {
  const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
  it.each([
    ['GET', '/nowhere', 404],
    ['GET', '/v1/packets/none', 400],
    ['GET', '/v1/packets?limit=many', 400],
    ['GET', '/v1/packets?cursor=%7B%22a%22', 400],
    ['GET', `/v1/packets/${id}`, 404],
    ['GET', `/v1/packets/${id}/pages`, 404],
    ['GET', `/v1/packets/${id}/pages/0`, 400],
    ['GET', `/v1/packets/${id}/pages/1`, 404],
    ['GET', `/v1/packets/${id}/pages/1/image`, 404],
    ['GET', `/v1/packets/${id}/pages/1e9/text`, 400],
    ['GET', `/v1/packets/${id}/documents`, 404],
    ['GET', `/v1/packets/${id}/documents/..%2f..%2fdocyard.sqlite/file`, 400],
    ['GET', `/v1/packets/${id}/exceptions`, 404],
    ['GET', `/v1/packets/${id}/manifest`, 404],
    ['GET', `/v1/packets/${id}/audit`, 404],
    ['GET', `/v1/packets/${id}/events`, 404],
    ['DELETE', `/v1/packets/${id}`, 404],
    ['PUT', '/v1/packets', 404],
    ['GET', '/v1/taxonomies/none', 404],
    ['GET', '/v1/taxonomies/..%2f..%2fpackage.json', 400],
    ['GET', '/v1/packets/%E0%A4%A', 400],
    ['GET', `/${'x'.repeat(4_000)}`, 404],
  ])('%s %s is a problem without a stack', async (method, path, status) => {
    await expectProblem(await fetch(`${target.apiUrl}${path}`, { method, headers: credentials(target) }), status);
  });

  it('what is not even HTTP is turned away, and the API lives', async () => {
    expect(await overTheWire('HELLO\r\n\r\n')).toMatch(/^HTTP\/1.1 400|^$/);
    expect(await overTheWire(`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431|^$/);
    expect((await fetch(`${target.apiUrl}/healthz`)).status).toBe(200);
  });
});

describe('a file’s name', () => {
  it.each([
    ['that climbs out of its folder', '../../../../tmp/docyard-escaped.pdf', 'docyard-escaped.pdf'],
    ['of another system', 'C:\\Users\\docyard-escaped.pdf', 'docyard-escaped.pdf'],
    ['with control characters', 'a\u0007b\u202efdp.exe', 'abfdp.exe'],
    ['that is very long', `${'n'.repeat(3_000)}.pdf`, 'n'.repeat(200)],
    ['of another script', 'ऋण आवेदन – 申请书 🏠.pdf', 'ऋण आवेदन – 申请书 🏠.pdf'],
    ['that is only dots', '..', 'file-1'],
  ])(
    '%s harms nobody',
    async (_what, name, shown) => {
      const { packet } = await submitFiles(target, [good(name)]);
      expect(packet?.sources[0]?.name).toBe(shown);
      const { status } = await client.untilEnd(packet!.id, 60_000);
      expect(['completed', 'needs_review']).toContain(status);
      expect((await target.blobFiles()).filter((path) => path.includes('escaped') || path.includes('nnn'))).toEqual([]);
      expect(existsSync('/tmp/docyard-escaped.pdf')).toBe(false);
      expect(readdirSync(target.folder).sort()).toEqual(['data', 'logs', 'redis']);
    },
    90_000,
  );
});
