// `npm run images -- --measure`, after the images are built: their sizes; from the start of a worker's container to the end of a job that waits for
// it; and what the containers take at most for a packet of 240 pages. In the notes of the chart's requests (docs/images.md).
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DocyardClient } from '../../dist/apps/cli/src/client/docyard-client.js';
import { startRedis } from '../../dist/libs/runtime/src/local-fleet/local-redis.js';
import { freePort } from '../../dist/libs/runtime/src/local-fleet/ports.js';
import { generatePacket } from '../../dist/libs/testing/src/generator/packet/generate-packet.js';
import { ProcessWatch, treeCpuMs } from '../bench/process-watch.mjs';
import { inspectImage, mountImage, startContainer } from './container.mjs';

const STAGES = { 'worker-render': 'plan', 'worker-classify': 'classify', 'worker-assemble': 'assemble' };
const WORKERS = Object.keys(STAGES);
const RUNS = 7;
const POLL_MS = 5;
const USER = 10_001;
const MANY_PAGES = 240;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const megabytes = (path) => Number(execFileSync('du', ['-sm', '-x', path], { encoding: 'utf8' }).split('\t')[0]);

const isReady = (port) =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

const until = async (holds) => {
  while (!(await holds())) await wait(POLL_MS);
};

/** A Redis, a volume and containers on them, in a folder that is gone afterwards. */
const withStage = async (images, use) => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-measure-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  chownSync(data, USER, USER);
  const redis = await startRedis(join(folder, 'redis'));
  const start = async (app) => {
    const port = await freePort();
    const variables = { REDIS_URL: redis.url, DOCYARD_API_HOST: '127.0.0.1', DOCYARD_HEALTH_HOST: '127.0.0.1' };
    variables[app === 'api' ? 'DOCYARD_API_PORT' : 'DOCYARD_HEALTH_PORT'] = String(port);
    return Object.assign(startContainer({ ...images[app], data, variables, logFile: join(folder, `${app}.log`) }), { port });
  };
  const packet = async (pages) => {
    const file = join(folder, `${pages}.pdf`);
    writeFileSync(file, (await generatePacket({ pages, seed: 7, taxonomy: 'us-mortgage', scanShare: 0 })).pdf);
    return file;
  };
  const api = await start('api');
  await until(() => isReady(api.port));
  try {
    return await use({ api, start, packet, client: new DocyardClient(`http://127.0.0.1:${api.port}`) });
  } finally {
    await api.stop();
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const isDone = async (client, id, stage) => (await client.packet(id)).progress.stages[stage].done > 0;

/** One packet of one page, its workers started one after another, each when its job waits already. */
const coldStarts = (images) =>
  withStage(images, async ({ start, packet, client }) => {
    const page = await packet(1);
    const took = Object.fromEntries(WORKERS.map((app) => [app, []]));
    for (let run = 0; run < RUNS; run += 1) {
      const { id } = await client.submit({ files: [page] });
      for (const [app, stage] of Object.entries(STAGES)) {
        const startedAt = performance.now();
        const worker = await start(app);
        await until(() => isDone(client, id, stage));
        took[app].push({ firstJobMs: Math.round(performance.now() - startedAt), cpuMs: treeCpuMs(worker.pid) });
        if (stage === 'plan') await until(() => isDone(client, id, 'render'));
        await worker.stop();
      }
    }
    return took;
  });

const memory = (images) =>
  withStage(images, async ({ api, start, packet, client }) => {
    const workers = await Promise.all(WORKERS.map(async (app) => [app, await start(app)]));
    await until(async () => (await Promise.all(workers.map(([, { port }]) => isReady(port)))).every(Boolean));
    const file = await packet(MANY_PAGES);
    const watch = new ProcessWatch({ api: api.pid, ...Object.fromEntries(workers.map(([app, { pid }]) => [app, pid])) }).start();
    const { id } = await client.submit({ files: [file] });
    await until(async () => ['completed', 'needs_review', 'failed'].includes((await client.packet(id)).status));
    const taken = watch.stop();
    await Promise.all(workers.map(([, worker]) => worker.stop()));
    return taken;
  });

const printSizes = (images) => {
  console.log('| image | MB in all | the app | of it compiled code |\n|---|---|---|---|');
  for (const [app, { path }] of Object.entries(images)) {
    console.log(`| ${app} | ${megabytes(path)} | ${megabytes(join(path, 'app'))} | ${megabytes(join(path, 'app/.compiled'))} |`);
  }
};

const printColdStarts = (took) => {
  console.log('\n| image | start to the end of its first job, ms: fastest, middle | CPU of it, ms: middle |\n|---|---|---|');
  for (const [app, runs] of Object.entries(took)) {
    const times = runs.map(({ firstJobMs }) => firstJobMs);
    console.log(`| ${app} | ${Math.min(...times)}, ${median(times)} | ${median(runs.map(({ cpuMs }) => cpuMs))} |`);
  }
};

const printMemory = (taken) => {
  console.log(`\n| image | peak of all its processes at ${MANY_PAGES} pages, MB | CPU, ms |\n|---|---|---|`);
  for (const [app, { togetherPeakMb, cpuMs }] of Object.entries(taken)) {
    console.log(`| ${app} | ${Math.round(togetherPeakMb)} | ${Math.round(cpuMs)} |`);
  }
};

export const measureImages = async (folder) => {
  const apps = ['api', ...WORKERS];
  const images = Object.fromEntries(apps.map((app) => [app, { ...mountImage(folder, app), config: inspectImage(folder, app) }]));
  try {
    printSizes(images);
    printColdStarts(await coldStarts(images));
    printMemory(await memory(images));
  } finally {
    for (const { remove } of Object.values(images)) remove();
  }
};
