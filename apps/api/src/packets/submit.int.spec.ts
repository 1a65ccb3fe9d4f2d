import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PacketView, packetView } from '#contracts/http/packets.js';
import { problem } from '#contracts/http/problem.js';
import { startTestRedis, type TestRedis } from '#testing/redis-server.js';
import { allBlobs, startTestApi, type TestApi } from '../testing/test-api.js';

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n';
const pdf = (text = PDF) => new Blob([text], { type: 'application/pdf' });
const form = (parts: Record<string, string | Blob | [Blob, string] | [Blob, string][]>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value === 'string') made.append(name, value);
    else if (value instanceof Blob) made.append(name, value, 'w2.pdf');
    else if (value[0] instanceof Blob) made.append(name, ...(value as [Blob, string]));
    else for (const [blob, fileName] of value as [Blob, string][]) made.append(name, blob, fileName);
  }
  return made;
};

let redis: TestRedis;
let api: TestApi;

const packetOf = async (answer: Response): Promise<PacketView> => packetView.parse(await answer.json());

const post = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  api.fetch('/v1/packets', { method: 'POST', body, headers });

const expectProblem = async (answer: Response, status: number, code: string): Promise<void> => {
  const body = problem.parse(await answer.json());
  expect({ status: answer.status, code: body.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(body).toMatchObject({ type: `urn:docyard:problem:${code}`, status, instance: '/v1/packets' });
  expect(body.traceId).toBe(answer.headers.get('x-request-id'));
  expect(body.advice).not.toBe('');
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of buffers that something still holds. */
const liveBytes = (): number => {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
};

/** Waits until the clean-up of a request that nobody waits for any more is done. */
const untilNothingIsLeft = async (): Promise<void> => {
  const deadline = Date.now() + 10_000;
  while ((await allBlobs(api)).length > 0 && Date.now() < deadline) await new Promise((resolve) => setImmediate(resolve));
  expect(await allBlobs(api)).toEqual([]);
};

const expectNothingLeft = async (): Promise<void> => {
  await untilNothingIsLeft();
  expect((await api.adapters.records.listPackets({ tenant: 'default', limit: 10 })).items).toEqual([]);
};

beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  api = await startTestApi(redis.url);
});
afterEach(() => api.close());

describe('POST /v1/packets', () => {
  it('takes in many files with their digests, metadata and pinned taxonomy, and asks for the plan', async () => {
    const files: [Blob, string][] = [
      [pdf(), '../../etc/passwd'],
      [pdf(`${PDF} other`), 'C:\\papers\\statement.pdf'],
    ];
    const answer = await post(form({ file: files, metadata: '{"loan":"42"}', 'metadata[branch]': 'Pune', product: 'purchase' }));
    expect(answer.status).toBe(202);
    const text = await answer.text();
    const packet = packetView.parse(JSON.parse(text));
    expect(answer.headers.get('location')).toBe(`/v1/packets/${packet.id}`);
    expect(packet).toMatchObject({
      status: 'received',
      taxonomy: { id: 'us-mortgage', version: '1.0.0' },
      product: 'purchase',
      metadata: { loan: '42', branch: 'Pune' },
    });
    expect(packet.sources.map(({ name }) => name)).toEqual(['passwd', 'statement.pdf']);
    expect(text).not.toMatch(/tenant|blobKey|passwordKey/);
    const stored = await api.adapters.records.getPacket(packet.id);
    for (const { blobKey, sha256 } of stored!.sources) expect(await api.adapters.blobs.info(blobKey)).toMatchObject({ sha256 });
    expect((await api.adapters.queue.depth('render')).prioritized).toBe(1);
    const actions: string[] = [];
    for await (const { action } of api.adapters.audit.read(packet.id)) actions.push(action);
    expect(actions).toEqual(['packet.submitted']);
    expect(api.logged.join()).not.toMatch(/passwd|statement\.pdf|Pune/);
  });

  it('keeps a password apart from the record, and out of answers and logs', async () => {
    const answer = await post(form({ file: [pdf(), 'a.pdf'], 'passwords[a.pdf]': 'hunter2' }));
    const text = await answer.text();
    const stored = await api.adapters.records.getPacket(JSON.parse(text).id);
    const key = stored!.sources[0]!.passwordKey!;
    expect((await api.adapters.blobs.read(key)).toString()).toBe('hunter2');
    expect(text + api.logged.join() + JSON.stringify(stored)).not.toContain('hunter2');
  });

  it('believes the bytes, not the declared media type', async () => {
    const answer = await post(form({ file: [new Blob([PDF], { type: 'text/html' }), 'a.html'] }));
    expect(answer.status).toBe(202);
    expect((await packetOf(answer)).sources[0]?.mediaType).toBe('application/pdf');
  });

  it.each([
    ['text', 'hello world'],
    ['a web page', '<!doctype html><html></html>'],
    ['an archive', 'PK\x03\x04\x14\x00\x00\x00\x08\x00'],
    ['an executable', 'MZ\x90\x00\x03\x00\x00\x00'],
  ])('refuses %s named .pdf, and the good file before it', async (_what, text) => {
    const files: [Blob, string][] = [
      [pdf(), 'good.pdf'],
      [pdf(text), 'bad.pdf'],
    ];
    await expectProblem(await post(form({ file: files })), 415, 'request.media-type');
    await expectNothingLeft();
  });

  it.each([
    ['an empty file', () => form({ file: [pdf(''), 'empty.pdf'] }), 400, 'request.empty'],
    ['no file', () => form({ product: 'purchase' }), 400, 'request.empty'],
    ['an unknown taxonomy', () => form({ file: pdf(), taxonomy: 'us-mortgage@9.9.9' }), 422, 'taxonomy.unknown'],
    ['an unknown product', () => form({ product: 'boat', file: pdf() }), 422, 'product.unknown'],
    ['an unknown field', () => form({ file: pdf(), colour: 'red' }), 400, 'request.invalid'],
    ['metadata that is no map of strings', () => form({ file: pdf(), metadata: '{"a":1}' }), 400, 'request.invalid'],
    [
      'too many files',
      () => form({ file: Array.from({ length: 6 }, (): [Blob, string] => [pdf(), 'a.pdf']) }),
      413,
      'request.too-large',
    ],
  ])('refuses %s and leaves nothing behind', async (_what, body, status, code) => {
    await expectProblem(await post(body()), status, code);
    await expectNothingLeft();
  });

  it('refuses a body that is no form', async () => {
    await expectProblem(await post('{}', { 'content-type': 'application/json' }), 400, 'request.invalid');
    await expectProblem(await post('x', { 'content-type': 'multipart/form-data' }), 400, 'request.invalid');
    await expectProblem(await post(form({ file: pdf() }), { 'idempotency-key': 'with space' }), 400, 'request.invalid');
    await expectNothingLeft();
  });

  it('refuses a declared length of 2 GB without reading it', async () => {
    const { hostname, port } = new URL(api.url);
    const request = httpRequest({ hostname, port, method: 'POST', path: '/v1/packets' });
    request.setHeader('content-type', 'multipart/form-data; boundary=b');
    request.setHeader('content-length', 2 ** 31);
    request.setHeader('authorization', `Bearer ${api.key}`);
    request.on('error', () => {});
    request.flushHeaders();
    const [answer] = await once(request, 'response');
    expect(answer.statusCode).toBe(413);
    request.destroy();
    await expectNothingLeft();
  });

  it('refuses more bytes than allowed, wherever they are', async () => {
    await api.close();
    api = await startTestApi(redis.url, { maxUploadBytes: 100_000 });
    const large = pdf(PDF + ' '.repeat(60_000));
    await expectProblem(
      await post(
        form({
          file: [
            [large, 'a.pdf'],
            [large, 'b.pdf'],
          ],
        }),
      ),
      413,
      'request.too-large',
    );
    await expectNothingLeft();
  });

  it('streams 50 MB without holding them in memory', async () => {
    const chunk = Buffer.alloc(1 << 20, ' ');
    const head =
      '--b\r\ncontent-disposition: form-data; name="file"; filename="big.pdf"\r\ncontent-type: application/pdf\r\n\r\n';
    let peak = 0;
    const before = liveBytes();
    const body = async function* () {
      yield Buffer.from(head + PDF);
      for (let sent = 0; sent < 50; sent += 1) {
        yield chunk;
        if (sent % 5 === 4) peak = Math.max(peak, liveBytes() - before);
      }
      yield Buffer.from('\r\n--b--\r\n');
    };
    const init = { method: 'POST', body: Readable.toWeb(Readable.from(body())) as RequestInit['body'], duplex: 'half' as const };
    const answer = await api.fetch('/v1/packets', {
      ...init,
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    expect(answer.status).toBe(202);
    expect((await packetOf(answer)).sources[0]?.bytes).toBe(PDF.length + 50 * chunk.length);
    expect(peak).toBeLessThan(16 << 20);
  });

  it('leaves nothing of an upload whose client goes away', async () => {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write(
      `POST /v1/packets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${api.key}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 9999999\r\n\r\n`,
    );
    socket.write(`--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${PDF}${' '.repeat(200_000)}`);
    const deadline = Date.now() + 5_000;
    while ((await allBlobs(api)).length === 0 && Date.now() < deadline) await new Promise((resolve) => setImmediate(resolve));
    socket.destroy();
    await expectNothingLeft();
  });

  it('refuses a form that lacks its end', async () => {
    const body = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${PDF}`;
    await expectProblem(await post(body, { 'content-type': 'multipart/form-data; boundary=b' }), 400, 'request.truncated');
    await expectNothingLeft();
  });

  it('gives the same packet for the same key, also to two that come at once', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => post(form({ file: pdf(), 'metadata[a]': 'b' }), key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 202]);
    const ids = new Set(await Promise.all(answers.map(async (answer) => (await packetOf(answer)).id)));
    expect(ids.size).toBe(1);
    expect((await allBlobs(api)).length).toBe(1);
    const replay = await post(form({ file: pdf(), 'metadata[a]': 'b' }), key);
    expect([replay.status, ids.has((await packetOf(replay)).id)]).toEqual([200, true]);
    await expectProblem(await post(form({ file: pdf(`${PDF}x`), 'metadata[a]': 'b' }), key), 409, 'request.idempotency-conflict');
    expect((await allBlobs(api)).length).toBe(1);
  });
});

describe('an upload that all but stands still', () => {
  it('is cut, and leaves nothing', async () => {
    await api.close();
    api = await startTestApi(redis.url, { uploadPace: { everyMs: 200, minBytes: 1_000 } });
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    // Not `once`, which takes the cut itself for a failure.
    const closed = new Promise((resolve) => socket.on('close', resolve));
    const head = [
      'POST /v1/packets HTTP/1.1',
      ...[
        'host: x',
        `authorization: Bearer ${api.key}`,
        'content-type: multipart/form-data; boundary=b',
        'content-length: 9999999',
      ],
    ];
    socket.write(
      `${head.join('\r\n')}\r\n\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${PDF}`,
    );
    const trickle = setInterval(() => socket.write(' '), 50);
    await closed;
    clearInterval(trickle);
    await expectNothingLeft();
  });
});
