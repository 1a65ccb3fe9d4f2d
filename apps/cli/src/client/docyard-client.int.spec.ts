import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ProgressView } from '#contracts/http/packets.js';
import { DocyardClient } from './docyard-client.js';

const ID = '01JZX3T5W0D4V7Q9Z2K8M1B6CE';
const stage = { done: 0, total: 1, failed: 0 };
const progress = (status: ProgressView['status']): ProgressView => ({
  ...{ packetId: ID, status, pages: 1 },
  stages: { plan: stage, render: stage, classify: stage, assemble: stage },
});
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

let server: Server | undefined;

const serve = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<DocyardClient> => {
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  return new DocyardClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, 'key-1');
};

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('DocyardClient', () => {
  it('follows a packet through a broken connection to its end', async () => {
    let connections = 0;
    const client = await serve((_request, response) => {
      connections += 1;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (connections > 1)
        return void response.end(event('progress', progress('completed')) + event('end', progress('completed')));
      response.write(`retry: 10\n\n: still here\n\n${event('progress', progress('processing'))}`, () => response.destroy());
    });
    const seen: (string | undefined)[] = [];
    for await (const { kind, progress: told } of client.follow(ID)) seen.push(`${kind} ${told?.status}`);
    expect(seen).toEqual(['progress processing', 'progress completed', 'end completed']);
  });

  it('sends files with their names only, and the fields', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docyard-client-'));
    const file = join(folder, 'w2.pdf');
    await writeFile(file, '%PDF-1.7');
    let sent = '';
    let key: string | undefined;
    const client = await serve((request, response) => {
      key = request.headers['idempotency-key'] as string;
      request.on('data', (chunk) => {
        sent += chunk;
      });
      const problem = { type: 't', title: 'Too large', status: 413, detail: 'seen', instance: '/', code: 'request.too-large' };
      const body = JSON.stringify({ ...problem, advice: 'split it', traceId: 'abc' });
      request.on('end', () => response.writeHead(413, { 'content-type': 'application/problem+json' }).end(body));
    });
    const submission = { files: [file], product: 'purchase', metadata: { loan: '7' }, idempotencyKey: 'k' };
    await expect(client.submit(submission)).rejects.toMatchObject({
      code: 'request.too-large',
      seen: 'Too large: seen',
      advice: expect.stringContaining('split it'),
    });
    expect(sent).toContain('filename="w2.pdf"');
    expect(sent).toContain('name="metadata[loan]"');
    expect(sent).not.toContain(folder);
    expect(key).toBe('k');
    await rm(folder, { recursive: true });
  });

  it('says what to do when nobody answers', async () => {
    const client = new DocyardClient('http://127.0.0.1:9', null);
    await expect(client.packets()).rejects.toMatchObject({
      code: 'service.unavailable',
      advice: expect.stringContaining('npm start'),
    });
  });
});
