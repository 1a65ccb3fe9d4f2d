import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliveryList, madeWebhook } from '#contracts/http/webhooks.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { credentials } from '#testing/fleet/api-address.js';
import { IsolatedFleet } from '#testing/fleet/isolated-fleet.js';
import { ProcessWatch } from '#testing/fleet/process-watch.js';
import { submitFiles } from '#testing/fleet/submit-files.js';
import { contentBomb, nestedBomb, objectStreamBomb, pictureBomb, plainPdf } from '#testing/hostile/bad-pdfs.js';
import { pngBomb } from '#testing/hostile/bad-pictures.js';
import { openEventCrowd } from '#testing/http/event-crowd.js';
import { openRaw } from '#testing/http/raw-connection.js';

const projectFolder = join(import.meta.dirname, '..', '..');
const STREAMS = 10_000;
const GIGABYTE = 1_000_000_000;

let target: IsolatedFleet;
let client: ChaosClient;
let watch: ProcessWatch;

beforeAll(async () => {
  target = await IsolatedFleet.start(projectFolder, readEnvironment(), {
    DOCYARD_MAX_EVENT_STREAMS: String(STREAMS),
    DOCYARD_RATE_LIMIT: '1000000',
    DOCYARD_READ_LIMIT_MS: '5000',
    DOCYARD_LOG_LEVEL: 'warn',
  });
  client = new ChaosClient(target);
  watch = new ProcessWatch(Object.values(target.pids()) as number[]);
}, 120_000);

afterAll(async () => {
  watch?.stop();
  await target?.stop();
}, 60_000);

const ask = (path: string, init: RequestInit = {}) =>
  fetch(target.apiUrl + path, { ...init, headers: { ...(init.headers as Record<string, string>), ...credentials(target) } });

/** A packet goes through, and no process has grown beyond a gigabyte meanwhile. */
const expectFleetGoesOn = async (): Promise<void> => {
  const { packet } = await submitFiles(target, [{ name: 'a.pdf', bytes: plainPdf(2) }]);
  const { status } = await client.untilEnd(packet!.id, 240_000);
  expect(['completed', 'needs_review']).toContain(status);
  expect(watch.takePeaks().filter(({ rssBytes }) => rssBytes > GIGABYTE)).toEqual([]);
};

describe('ten thousand event streams', () => {
  it('are held open and told to the end, one more is told to come back, and the fleet goes on', async () => {
    // Without it packets stay where they are, and streams with them.
    await target.fleet.kill('worker-render');
    const submitted = await Promise.all(
      Array.from({ length: 5 }, () => submitFiles(target, [{ name: 'a.pdf', bytes: plainPdf(1) }])),
    );
    const ids = submitted.map(({ packet }) => packet!.id);
    const crowd = await openEventCrowd(target, ids, STREAMS);
    expect([crowd.following, crowd.refused]).toEqual([STREAMS, 0]);
    const oneMore = await ask(`/v1/packets/${ids[0]}/events`);
    expect([oneMore.status, oneMore.headers.has('retry-after')]).toEqual([429, true]);
    const startedAt = performance.now();
    expect((await fetch(`${target.apiUrl}/readyz`)).status).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await target.fleet.startMember('worker-render');
    expect(await crowd.untilEnded(240_000)).toBe(STREAMS);
    crowd.leave();
    await expectFleetGoesOn();
  }, 600_000);
});

describe('uploads that all but stand still', () => {
  it('are cut after a minute, and keep nobody else waiting', async () => {
    const head = [
      ...['POST /v1/packets HTTP/1.1', 'host: x', `authorization: Bearer ${target.apiKey}`],
      ...['content-type: multipart/form-data; boundary=b', 'content-length: 900000000'],
    ];
    const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n';
    const slow = await Promise.all(Array.from({ length: 200 }, () => openRaw(target.apiUrl)));
    for (const { socket } of slow) socket.write(`${head.join('\r\n')}\r\n\r\n${part}`);
    const trickle = setInterval(() => {
      for (const { socket } of slow) socket.write(' ');
    }, 1_000);
    await expectFleetGoesOn();
    await Promise.race([Promise.all(slow.map(({ closed }) => closed)), pause(150_000, null, { ref: false })]);
    clearInterval(trickle);
    expect(slow.filter(({ socket }) => !socket.destroyed)).toEqual([]);
  }, 400_000);

  it('and heads that never end are cut too', async () => {
    const slow = await Promise.all(Array.from({ length: 50 }, () => openRaw(target.apiUrl)));
    const trickle = setInterval(() => {
      for (const { socket } of slow) socket.write('x: y\r\n');
    }, 1_000);
    for (const { socket } of slow) socket.write('GET /healthz HTTP/1.1\r\n');
    await Promise.race([Promise.all(slow.map(({ closed }) => closed)), pause(150_000, null, { ref: false })]);
    clearInterval(trickle);
    expect(slow.filter(({ socket }) => !socket.destroyed)).toEqual([]);
  }, 200_000);
});

describe('bombs', () => {
  it('of every kind at once end as exceptions, and the fleet goes on', async () => {
    const bombs = [
      ...[contentBomb(300), nestedBomb(300), objectStreamBomb(300), pictureBomb(30_000, '/DeviceRGB', false)],
      ...[pngBomb(30_000, true), pngBomb(60_000, false)],
    ];
    const answers = await Promise.all(bombs.map((bytes, i) => submitFiles(target, [{ name: `${i}`, bytes }])));
    const ends = await Promise.all(
      answers.map(async ({ packet, problem }) => (packet ? (await client.untilEnd(packet.id, 240_000)).status : problem.code)),
    );
    for (const end of ends) expect(['completed', 'needs_review', 'failed', 'request.media-type']).toContain(end);
    const archive = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00', 'latin1'), Buffer.alloc(100_000)]);
    const { problem } = await submitFiles(target, [{ name: 'bomb.zip', bytes: archive }]);
    expect(problem?.code).toBe('request.media-type');
    await expectFleetGoesOn();
  }, 600_000);

  it('of JSON are refused: too long, too deep, with names that reach into prototypes', async () => {
    const post = (body: string) => ask('/v1/api-keys', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    // Refused by its declared length: whether the client reads the answer, or breaks its teeth on a closed connection first, is chance.
    const cut = { status: 'cut off' };
    expect([413, cut.status]).toContain((await post(JSON.stringify({ label: 'x'.repeat(50_000_000) })).catch(() => cut)).status);
    expect((await post(JSON.stringify({ label: 'x'.repeat(66_000) }))).status).toBe(413);
    expect((await post('['.repeat(60_000))).status).toBe(400);
    expect((await post(`${'[1,'.repeat(15_000)}1${']'.repeat(15_000)}`)).status).toBe(400);
    expect((await post('{"label":"a","roles":["admin"],"__proto__":{"tenant":"rival"}}')).status).toBe(400);
    expect((await post('{"label":"a","roles":["admin"],"constructor":{"prototype":{"a":1}}}')).status).toBe(400);
  });
});

describe('webhooks into our own network', () => {
  it('are made by names that tell nothing, and refused when the socket opens', async () => {
    let knocks = 0;
    const trap = createServer((socket) => {
      knocks += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    const { port } = trap.address() as { port: number };
    const body = JSON.stringify({ url: `https://localhost:${port}/`, events: ['packet.received'] });
    const made = await ask('/v1/webhooks', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const { id } = madeWebhook.parse(await made.json());
    await submitFiles(target, [{ name: 'a.pdf', bytes: plainPdf(1) }]);
    const firstTry = async () => {
      for (;;) {
        const { items } = deliveryList.parse(await (await ask(`/v1/webhooks/${id}/deliveries`)).json());
        const tried = items[0]?.attempts[0];
        if (tried) return tried;
        await pause(100);
      }
    };
    expect(await firstTry()).toMatchObject({ status: null, fault: 'refused-target' });
    expect(knocks).toBe(0);
    for (const url of [`https://127.0.0.1:${port}/`, 'https://[::1]/', 'https://169.254.169.254/', `http://localhost:${port}/`]) {
      const refused = await ask('/v1/webhooks', {
        method: 'POST',
        body: JSON.stringify({ url }),
        headers: { 'content-type': 'application/json' },
      });
      expect([url, refused.status]).toEqual([url, 400]);
    }
    trap.close();
  }, 120_000);
});
