// `npm run images -- --measure`, after the images are built: their sizes, and from the start of a worker's container to the end of a job that waits for it.
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DocyardClient } from '../../dist/apps/cli/src/client/docyard-client.js';
import { startRedis } from '../../dist/libs/runtime/src/local-fleet/local-redis.js';
import { freePort } from '../../dist/libs/runtime/src/local-fleet/ports.js';
import { generatePacket } from '../../dist/libs/testing/src/generator/packet/generate-packet.js';
import { inspectImage, mountImage, startContainer } from './container.mjs';

const STAGES = { 'worker-render': 'plan', 'worker-classify': 'classify', 'worker-assemble': 'assemble' };
const RUNS = 7;
const POLL_MS = 5;
const USER = 10_001;

const megabytes = (path) => Number(execFileSync('du', ['-sm', '-x', path], { encoding: 'utf8' }).split('\t')[0]);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const untilReady = async (port) => {
  for (;;) {
    if (
      await fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await wait(POLL_MS);
  }
};

const untilDone = async (client, id, stage) => {
  while ((await client.packet(id)).progress.stages[stage].done === 0) await wait(POLL_MS);
};

/** CPU of a process and all that it started, in ms: what a quiet machine would take at least. */
const cpuMs = (pid) => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const [, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system, endedUser, endedSystem] = rest.split(' ').slice(11, 15).map(Number);
  return (user + system + endedUser + endedSystem) * 10 + children.reduce((sum, child) => sum + cpuMs(Number(child)), 0);
};

const sizes = (images) =>
  Object.entries(images).map(([app, { path }]) => ({
    app,
    imageMb: megabytes(path),
    appMb: megabytes(join(path, 'app')),
    compiledMb: megabytes(join(path, 'app/.compiled')),
  }));

const coldStarts = async (images) => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-measure-'));
  mkdirSync(join(folder, 'data'));
  chownSync(join(folder, 'data'), USER, USER);
  const redis = await startRedis(join(folder, 'redis'));
  const start = (app, port) =>
    startContainer({
      ...images[app],
      data: join(folder, 'data'),
      logFile: join(folder, `${app}.log`),
      variables: {
        REDIS_URL: redis.url,
        DOCYARD_API_HOST: '127.0.0.1',
        DOCYARD_HEALTH_HOST: '127.0.0.1',
        [app === 'api' ? 'DOCYARD_API_PORT' : 'DOCYARD_HEALTH_PORT']: String(port),
      },
    });
  const apiPort = await freePort();
  const api = start('api', apiPort);
  await untilReady(apiPort);
  const client = new DocyardClient(`http://127.0.0.1:${apiPort}`);
  const took = Object.fromEntries(Object.keys(STAGES).map((app) => [app, []]));
  const page = join(folder, 'page.pdf');
  writeFileSync(page, (await generatePacket({ pages: 1, seed: 7, taxonomy: 'us-mortgage', scanShare: 0 })).pdf);
  for (let run = 0; run < RUNS; run += 1) {
    const { id } = await client.submit({ files: [page] });
    for (const [app, stage] of Object.entries(STAGES)) {
      const port = await freePort();
      const startedAt = performance.now();
      const worker = start(app, port);
      await untilDone(client, id, stage);
      const firstJobMs = performance.now() - startedAt;
      took[app].push({ firstJobMs, cpuMs: cpuMs(worker.pid) });
      if (stage === 'plan') await untilDone(client, id, 'render');
      await worker.stop();
    }
  }
  await api.stop();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
  return took;
};

/** Prints both as tables of Markdown. */
export const measureImages = async (folder) => {
  const apps = ['api', ...Object.keys(STAGES)];
  const images = Object.fromEntries(apps.map((app) => [app, { ...mountImage(folder, app), config: inspectImage(folder, app) }]));
  try {
    console.log('| image | MB in all | of them the app | of them compiled code |\n|---|---|---|---|');
    for (const { app, imageMb, appMb, compiledMb } of sizes(images))
      console.log(`| ${app} | ${imageMb} | ${appMb} | ${compiledMb} |`);
    console.log('\n| image | start to the end of its first job, ms: fastest, middle | CPU of it, ms: middle |\n|---|---|---|');
    for (const [app, runs] of Object.entries(await coldStarts(images))) {
      const times = runs.map(({ firstJobMs }) => Math.round(firstJobMs));
      console.log(`| ${app} | ${Math.min(...times)}, ${median(times)} | ${median(runs.map((run) => run.cpuMs))} |`);
    }
  } finally {
    for (const { remove } of Object.values(images)) remove();
  }
};
