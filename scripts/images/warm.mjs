// `node warm.mjs PACKET.pdf CACHES`, in the Dockerfile: one packet through all four apps, as their images will run them, so that what Node compiled on
// the way goes into the images and a pod's first start is as quick as its next. It also proves that the bundles are whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ENTRYPOINTS } from './entrypoints.mjs';

const [packet, caches] = process.argv.slice(2);
const REDIS_PORT = '6390';
const API = 'http://127.0.0.1:8080';
const DATA = '/tmp/data';
const PATIENCE_MS = 300_000;
/** Page processes write what they compiled when they have lived for three seconds. */
const WRITTEN_AFTER_MS = 4_000;

const startRedis = () =>
  spawn('redis-server', ['--port', REDIS_PORT, '--bind', '127.0.0.1', '--save', '', '--dir', '/tmp'], { stdio: 'ignore' });

const startApp = ([app, args], index) =>
  spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: `${caches}/${app}`,
      REDIS_URL: `redis://127.0.0.1:${REDIS_PORT}`,
      DOCYARD_DATA_DIR: DATA,
      DOCYARD_HEALTH_PORT: String(8090 + index),
      DOCYARD_LOG_LEVEL: 'silent',
    },
  });

const untilIt = async (what, holds) => {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await wait(100);
  }
};

/** With the key that the API made at its start. */
const ask = (url, init) => {
  const headers = { authorization: `Bearer ${readFileSync(`${DATA}/local-key`, 'utf8').trim()}` };
  return fetch(new URL(url, API), { ...init, headers });
};

const submit = async () => {
  const form = new FormData();
  form.append('file', new Blob([readFileSync(packet)]), basename(packet));
  const answer = await ask('/v1/packets', { method: 'POST', body: form });
  if (answer.status !== 202) throw new Error(`the packet was not taken in: ${answer.status}`);
  return new URL(answer.headers.get('location'), API);
};

const end = async (child) => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

const redis = startRedis();
const apps = Object.entries(ENTRYPOINTS).map(startApp);
try {
  await untilIt('the API is ready', async () => (await fetch(`${API}/readyz`)).ok);
  const location = await submit();
  await untilIt('the packet has ended', async () => {
    const { status } = await (await ask(location)).json();
    if (status === 'failed') throw new Error('the packet failed');
    return ['completed', 'needs_review'].includes(status);
  });
  const image = await ask(`${location.pathname}/pages/1/image`);
  if (!image.ok) throw new Error(`the picture of a page was not given: ${image.status}`);
  await wait(WRITTEN_AFTER_MS);
} finally {
  await Promise.all(apps.map(end));
  await end(redis);
}
