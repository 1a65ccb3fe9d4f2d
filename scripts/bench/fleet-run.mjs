// A fleet of its own for measurements, and one packet through it.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocyardClient } from '../../dist/apps/cli/src/client/docyard-client.js';
import { FLEET_MEMBERS, LocalFleet } from '../../dist/libs/runtime/src/local-fleet/local-fleet.js';
import { startRedis } from '../../dist/libs/runtime/src/local-fleet/local-redis.js';
import { busyTicks, ProcessWatch } from './process-watch.mjs';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `use` with a fleet and a Redis in a folder of their own, and takes them away. */
export const withFleet = async (use) => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-bench-'));
  const redis = await startRedis(join(folder, 'redis'));
  try {
    const options = { projectFolder, dataFolder: join(folder, 'data'), logFolder: join(folder, 'logs'), redisUrl: redis.url };
    const fleet = await LocalFleet.start({ ...options, inherited: process.env });
    try {
      return await use(fleet, redis);
    } finally {
      await fleet.stop();
    }
  } finally {
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Longest time that the event loop stood still since the start, of processes that serve /metrics. Null where it is not told. */
const longestBlockMs = async (url) => {
  const text = await (await fetch(`${url}/metrics`)).text();
  const seconds = /^docyard_nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1];
  return seconds === undefined ? null : Number(seconds) * 1_000;
};

const endOf = async (client, id) => {
  for await (const { kind } of client.follow(id)) if (kind !== 'progress') return kind;
  throw new Error('the events ended before the packet did');
};

/** Submits a file and waits for the packet's end. Times are as the client sees them. */
export const runPacket = async (fleet, redis, file) => {
  const roots = Object.fromEntries(FLEET_MEMBERS.map((member) => [member, fleet.pidOf(member)]));
  for (const member of FLEET_MEMBERS) await longestBlockMs(fleet.urlOf(member));
  const watch = new ProcessWatch({ ...roots, redis: redis.process.pid }).start();
  const [startedAt, before] = [performance.now(), busyTicks()];
  const client = new DocyardClient(fleet.apiUrl, fleet.apiKey);
  const { id } = await client.submit({ files: [file] });
  await endOf(client, id);
  const [wallMs, after] = [performance.now() - startedAt, busyTicks()];
  const processes = watch.stop();
  const blocks = await Promise.all(FLEET_MEMBERS.map(async (member) => [member, await longestBlockMs(fleet.urlOf(member))]));
  const manifest = await client.manifest(id);
  const cpuMs = Object.values(processes).reduce((sum, one) => sum + one.cpuMs, 0);
  const othersMs = Math.max(0, after.busyMs - before.busyMs - cpuMs);
  return {
    status: manifest.packet.status,
    pages: manifest.packet.pages,
    recognised: manifest.pages.filter(({ text }) => text === 'ocr').length,
    timings: manifest.timings,
    wallMs,
    cpuMs,
    cores: availableParallelism(),
    coresTakenByOthers: othersMs / wallMs,
    processes,
    longestBlockMs: Object.fromEntries(blocks),
  };
};
