import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import { madeKey } from '#contracts/http/api-keys.js';
import { documentList } from '#contracts/http/documents.js';
import { madeWebhook } from '#contracts/http/webhooks.js';
import type { Role } from '#domain/access/scope.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { FLEET_MEMBERS } from '#runtime/local-fleet/local-fleet.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { credentials } from '#testing/fleet/api-address.js';
import { IsolatedFleet } from '#testing/fleet/isolated-fleet.js';
import { submitFiles } from '#testing/fleet/submit-files.js';
import { generatePacket } from '#testing/generator/packet/generate-packet.js';
import { openEventCrowd } from '#testing/http/event-crowd.js';
import { openRaw } from '#testing/http/raw-connection.js';

const projectFolder = join(import.meta.dirname, '..', '..');
const STREAMS = 20;

let target: IsolatedFleet;
let packetId: string;
const told: { headers: IncomingHttpHeaders; body: string }[] = [];
let secret: string;

const hook = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  told.push({ headers: request.headers, body });
  response.writeHead(204).end();
});

const post = (path: string, body: object) =>
  fetch(target.apiUrl + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...credentials(target), 'content-type': 'application/json' },
  });

beforeAll(async () => {
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  target = await IsolatedFleet.start(projectFolder, readEnvironment(), {
    DOCYARD_WEBHOOK_PRIVATE_TARGETS: '127.0.0.0/8',
    DOCYARD_MAX_EVENT_STREAMS: String(STREAMS),
  });
  const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
  secret = madeWebhook.parse(await (await post('/v1/webhooks', { url })).json()).secret;
  const { pdf } = await generatePacket({ pages: 12, seed: 3, taxonomy: 'us-mortgage' });
  const { packet } = await submitFiles(target, [{ name: 'jane-roe.pdf', bytes: pdf }], { metadata: '{"loan":"LN-4711"}' });
  packetId = packet!.id;
  await new ChaosClient(target).untilEnd(packetId, 240_000);
}, 300_000);

afterAll(async () => {
  await target?.stop();
  await new Promise((resolve) => hook.close(resolve));
}, 60_000);

/** The packet's fields and manifest as one of these roles sees them, as text. */
const seenBy = async (role: Role): Promise<{ fields: string[]; manifest: Manifest }> => {
  const made = madeKey.parse(await (await post('/v1/api-keys', { label: role, roles: [role] })).json());
  const headers = credentials({ apiKey: made.key });
  const documents = await (await fetch(`${target.apiUrl}/v1/packets/${packetId}/documents`, { headers })).json();
  const manifest = (await (await fetch(`${target.apiUrl}/v1/packets/${packetId}/manifest`, { headers })).json()) as Manifest;
  const fields = documentList.parse(documents).items.flatMap((one) => Object.values(one.fields).map(({ value }) => value));
  expect(manifest.documents.flatMap((one) => Object.values(one.fields).map(({ value }) => value))).toEqual(fields);
  return { fields, manifest };
};

describe('a running fleet', () => {
  it('has a key in a file of its owner’s, and in no log', async () => {
    const path = join(target.folder, 'data', 'local-key');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path, 'utf8')).trim()).toBe(target.apiKey);
    for (const [member, text] of await target.logs())
      expect([member, text.includes(target.apiKey.slice(32))]).toEqual([member, false]);
  });

  it('is closed to who has none, its metrics too; they are open on a port of their own', async () => {
    for (const path of ['/v1/packets', '/metrics', '/openapi.json', `/v1/packets/${packetId}/events`])
      expect([path, (await fetch(target.apiUrl + path)).status]).toEqual([path, 401]);
    for (const member of FLEET_MEMBERS)
      expect(await (await fetch(`${target.fleet.urlOf(member)}/metrics`)).text()).toContain('docyard_');
  });

  it('masks fields by role', async () => {
    const [reviewer, submitter, auditor, admin] = await Promise.all(
      (['reviewer', 'submitter', 'auditor', 'admin'] as const).map(seenBy),
    );
    expect(reviewer!.fields.length).toBeGreaterThan(3);
    expect(reviewer!.fields.join()).not.toMatch(/•|hmac:/);
    const masked = (seen: string[]) => seen.filter((value, i) => value !== reviewer!.fields[i]);
    expect(masked(auditor!.fields).length).toBeGreaterThan(0);
    for (const value of masked(auditor!.fields)) expect(value).toMatch(/^hmac:[0-9a-f]{16}$/);
    for (const value of masked(admin!.fields)) expect(value).toBe('••••');
    for (const value of masked(submitter!.fields)) expect(value).toMatch(/^••••.{0,4}$/);
    expect(masked(admin!.fields)).toHaveLength(masked(auditor!.fields).length);
    const names = [reviewer, admin].map((seen) => seen!.manifest.packet.sources[0]?.name);
    expect(names).toEqual(['jane-roe.pdf', '••••']);
  });

  it('tells a webhook what happened, by ids and status, and proves that it was us', async () => {
    const deadline = Date.now() + 30_000;
    while (told.length < 2 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    const events = told.map(({ headers, body }) => new Verifier(secret).verify(body, headers as Record<string, string>));
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'packet.received', data: { packetId, run: 1, status: 'received' } }),
    );
    expect(events.map((one) => (one as { type: string }).type).sort()[0]).toMatch(/^packet\.(completed|needs_review)$/);
    expect(told.map(({ body }) => body).join()).not.toMatch(/jane-roe|LN-4711/);
  });
});

describe('what is not to get through', () => {
  const get = async (line: string, ...headers: string[]): Promise<string> => {
    const raw = await openRaw(target.apiUrl);
    raw.socket.write(`${[line, 'host: x', `authorization: Bearer ${target.apiKey}`, ...headers].join('\r\n')}\r\n\r\n`);
    const text = await raw.until(/\r\n\r\n/);
    raw.socket.destroy();
    return text;
  };

  it.each([
    '/v1/packets/..%2f..%2f..%2fetc%2fpasswd',
    '/v1/packets/%2e%2e/%2e%2e/local-key',
    '/v1/packets/../../local-key',
    '/v1/taxonomies/..%5c..%5cpackage.json',
    '/v1/taxonomies/us-mortgage/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/v1/packets/%00',
    'http://elsewhere.example/v1/packets/..',
  ])('a path like %s', async (path) => {
    const text = await get(`GET ${path} HTTP/1.1`);
    expect(text).toMatch(/^HTTP\/1\.1 40[04]/);
    expect(text).not.toMatch(/root:|dyk_|"dependencies"/);
  });

  it('a header within a path, a name or a header', async () => {
    const inPath = await get('GET /v1/packets/%0d%0aset-cookie:%20a=b HTTP/1.1');
    expect(inPath).toMatch(/^HTTP\/1\.1 400/);
    const inTrace = await get('GET /healthz HTTP/1.1', 'traceparent: 00-x%0d%0aset-cookie: a=b');
    for (const text of [inPath, inTrace]) expect(text.toLowerCase()).not.toContain('\r\nset-cookie');
    const name = 'a.pdf"\r\nset-cookie: a=b\r\n.pdf';
    const { packet } = await submitFiles(target, [{ name, bytes: Buffer.from('%PDF-1.7\n') }]);
    expect(packet?.sources[0]?.name).not.toMatch(/[\r\n]/);
  });

  it.each([
    ['two lengths', ['content-length: 4', 'content-length: 40']],
    ['a length and chunks', ['content-length: 4', 'transfer-encoding: chunked']],
    ['chunks that are not the last word', ['transfer-encoding: chunked, identity']],
    ['a header of many kilobytes', [`x: ${'y'.repeat(40_000)}`]],
  ])('a request of %s', async (_what, headers) => {
    expect(await get('POST /v1/packets HTTP/1.1', ...headers)).toMatch(/^HTTP\/1\.1 4\d\d/);
  });

  it('JSON that is too long, too deep, or reaches into prototypes', async () => {
    const send = async (body: string) =>
      (
        await fetch(`${target.apiUrl}/v1/api-keys`, {
          method: 'POST',
          body,
          headers: { ...credentials(target), 'content-type': 'application/json' },
        })
      ).status;
    expect(await send(JSON.stringify({ label: 'x'.repeat(1_000_000) }))).toBe(413);
    expect(await send('['.repeat(50_000))).toBe(400);
    expect(await send('{"label":"a","roles":["admin"],"__proto__":{"tenant":"b"}}')).toBe(400);
  });

  it('more event streams than a tenant may hold', async () => {
    await target.fleet.kill('worker-render');
    const { packet } = await submitFiles(target, [{ name: 'a.pdf', bytes: Buffer.from('%PDF-1.7\n') }]);
    const crowd = await openEventCrowd(target, [packet!.id], STREAMS + 5);
    expect([crowd.following, crowd.refused]).toEqual([STREAMS, 5]);
    await target.fleet.startMember('worker-render');
    expect(await crowd.untilEnded(120_000)).toBe(STREAMS);
    crowd.leave();
  }, 180_000);
});
