import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signedHead } from '#domain/audit/signed-head.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { type CloudServices, startCloudServices } from '#testing/cloud/cloud-services.js';
import { runCloudChaos } from '#testing/cloud/run-cloud-chaos.js';
import { sleepThroughThrottle } from '#testing/cloud/sleep-through-throttle.js';
import { gcsEmulatorFile } from '#testing/emulators/gcs-emulator.js';
import { describeWhereInstalled } from '#testing/emulators/where-installed.js';
import { type ApiAddress, credentials } from '#testing/fleet/api-address.js';

// The sizes of `npm run test:cloud`, made small.
const PACKETS = 2;
const THROTTLE_MS = 8_000;

const fleet = {
  projectFolder: join(import.meta.dirname, '..', '..'),
  inherited: readEnvironment(),
  tell: () => {},
};

describeWhereInstalled('the fleet on Google Cloud', gcsEmulatorFile, () => {
  let folder: string;
  let services: CloudServices;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docyard-cloud-'));
    services = await startCloudServices();
  }, 120_000);
  afterAll(async () => {
    await services.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('makes of packets what it makes of them on the embedded adapters, whatever strikes, and signs their chains', async () => {
    const wanted = { packets: PACKETS, pagesEach: 4, seed: 7, share: 0.05, outages: 0 };
    const heads: unknown[] = [];
    const lookAt = async (api: ApiAddress, ids: string[]) => {
      for (const id of ids) heads.push(...(await keptHeads(api, id)));
    };
    const outcome = await runCloudChaos({ ...fleet, ...wanted, services, folder: join(folder, 'chaos'), lookAt });
    expect(outcome.findings).toEqual([]);
    expect(outcome).toMatchObject({ ended: PACKETS, equalManifests: PACKETS, verifiedChains: PACKETS });
    expect(Object.keys(outcome.struck).length).toBeGreaterThan(0);
    expect(heads.map((head) => signedHead.safeParse(head).success)).toEqual(Array(PACKETS).fill(true));
  }, 600_000);

  it('wakes a throttled page of a pool that sleeps when it is due', async () => {
    const times = { throttleMs: THROTTLE_MS, parkAfterMs: THROTTLE_MS / 2, losesCall: false };
    const slept = await sleepThroughThrottle({ ...fleet, ...times, services, folder: join(folder, 'sleep') });
    expect(slept).toMatchObject({ asleep: { ready: 0, delayed: 1 }, awake: { ready: 1, delayed: 0 }, ordered: 1, called: 1 });
    expect(slept.tiers.text).toBe(2);
    expect(slept.lateMs).toBeGreaterThanOrEqual(0);
    expect(slept.lateMs).toBeLessThan(2_000);
  }, 300_000);
});

const HEADS_WITHIN_MS = 60_000;

/** The API signs a few seconds after the end. */
const keptHeads = async (api: ApiAddress, id: string): Promise<unknown[]> => {
  const deadline = Date.now() + HEADS_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`${api.apiUrl}/v1/packets/${id}/audit/heads`, { headers: credentials(api) }).catch(() => null);
    const { items = [] } = answer?.ok ? ((await answer.json()) as { items?: unknown[] }) : {};
    if (items.length > 0 || Date.now() > deadline) return items;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
