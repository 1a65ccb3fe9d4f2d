import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '#domain/audit/chain.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { type FleetMember, LocalFleet } from '#runtime/local-fleet/local-fleet.js';
import { type LocalRedis, startRedis } from '#runtime/local-fleet/local-redis.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { makeOtherBuild, type OtherBuild } from '#testing/fleet/other-build.js';
import { packetFindings } from '#testing/fleet/packet-findings.js';
import { generatePacket } from '#testing/generator/packet/generate-packet.js';

const projectFolder = join(import.meta.dirname, '..', '..');
const WORKERS: FleetMember[] = ['worker-render', 'worker-classify', 'worker-assemble'];
const PAGES = 8;

/** The next release says more in every job, and answers more: only additions, as the contract allows. */
const nextRelease = [
  {
    file: 'libs/contracts/src/queues/job-scope.ts',
    find: 'traceparent: z.string().optional(),',
    replace: 'traceparent: z.string().optional(),\n  lane: z.string().optional(),',
  },
  {
    file: 'libs/contracts/src/queues/classify.queue.ts',
    find: 'result: z.object({ pages: z.number().int() })',
    replace: "result: z.object({ pages: z.number().int(), lane: z.string().default('none') })",
  },
  {
    file: 'libs/pipeline/src/flow/advance.ts',
    find: 'due.map((job) => traced(job, options.traceparent ?? packet.traceparent)),',
    replace: "due.map((job) => traced({ ...job, payload: { ...job.payload, lane: 'express' } } as Job, options.traceparent)),",
  },
];

let next: OtherBuild;
let folder: string;
let redis: LocalRedis;
const fleets: LocalFleet[] = [];

const startFleet = async (from: string, build: string): Promise<LocalFleet> => {
  const fleet = await LocalFleet.start({
    projectFolder: from,
    dataFolder: join(folder, 'data'),
    logFolder: join(folder, 'logs', build),
    redisUrl: redis.url,
    variables: { DOCYARD_RANGE_PAGES: '2', DOCYARD_BUILD: build },
    inherited: readEnvironment(),
  });
  fleets.push(fleet);
  return fleet;
};

/** Lines of all processes of a build that tell of a step. */
const stepsOf = async (build: string): Promise<{ msg: string; outcome: string; jobId: string; err?: { code: string } }[]> => {
  const place = join(folder, 'logs', build);
  const texts = await Promise.all((await readdir(place)).map((name) => readFile(join(place, name), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.includes('"outcome"'));
  return lines.map((line) => JSON.parse(line));
};

beforeAll(async () => {
  next = makeOtherBuild(projectFolder, nextRelease);
  folder = mkdtempSync(join(tmpdir(), 'docyard-rolling-'));
  redis = await startRedis(join(folder, 'redis'));
}, 180_000);

afterAll(async () => {
  await Promise.all(fleets.map((fleet) => fleet.stop()));
  await redis?.stop();
  next?.remove();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('two builds side by side, the newer with more in its jobs', () => {
  it('bring every packet to its end, whoever took it in and whoever works on it', async () => {
    const { pdf } = await generatePacket({ pages: PAGES, seed: 3, taxonomy: 'us-mortgage', scanShare: 0.3 });
    const old = await startFleet(projectFolder, 'old');
    const oldClient = new ChaosClient(old);
    const before = [(await oldClient.submit('old-1', pdf)).id];
    const young = await startFleet(next.folder, 'new');
    const client = new ChaosClient(young);
    const during = [
      (await client.submit('new-1', pdf)).id,
      (await oldClient.submit('old-2', pdf)).id,
      (await client.submit('new-2', pdf)).id,
    ];
    for (const id of during.slice(0, 1)) await client.untilEnd(id, 200_000);
    // The older workers go one after the other, with work in hand, then the older API.
    const last = (await oldClient.submit('old-3', pdf)).id;
    for (const member of WORKERS) expect(await old.terminate(member)).toMatchObject({ code: 0 });
    expect(await old.terminate('api')).toMatchObject({ code: 0 });
    for (const id of [...before, ...during, last]) {
      expect(['completed', 'needs_review']).toContain((await client.untilEnd(id, 200_000)).status);
      expect(packetFindings(await client.manifest(id))).toEqual([]);
      expect(verifyChain(await client.audit(id))).toMatchObject({ ok: true });
    }
    const [oldSteps, newSteps] = [await stepsOf('old'), await stepsOf('new')];
    expect(oldSteps.length).toBeGreaterThan(0);
    expect(newSteps.length).toBeGreaterThan(0);
    const failed = [...oldSteps, ...newSteps].filter(({ outcome }) => outcome === 'dead' || outcome === 'retry');
    expect(failed).toEqual([]);
    // Each step once, by one build or the other; jobs of the new API have been done by the old workers too.
    const done = [...oldSteps, ...newSteps].filter(({ outcome }) => outcome === 'done').map(({ jobId }) => jobId);
    expect(new Set(done).size).toBe(done.length);
    expect(oldSteps.some(({ jobId }) => during.some((id) => jobId.startsWith(id)))).toBe(true);
  }, 500_000);
});
