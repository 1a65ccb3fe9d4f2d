import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BullmqJobQueue } from '#adapters/queue-bullmq/bullmq-job-queue.js';
import type { Pool } from '#contracts/queues/catalogue.js';
import { verifyChain } from '#domain/audit/chain.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { FLEET_MEMBERS, type FleetMember } from '#runtime/local-fleet/local-fleet.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { IsolatedFleet } from '#testing/fleet/isolated-fleet.js';
import { packetFindings } from '#testing/fleet/packet-findings.js';
import { generatePacket } from '#testing/generator/packet/generate-packet.js';

const projectFolder = join(import.meta.dirname, '..', '..');
const MINUTES_10 = '600000';
/** What the process needs beside its work: to notice, to give back, to close its connections. */
const MARGIN_MS = 6_000;
const LOOK_MS = 2;

/** Scanned pages keep the render pool at one job for long; many digital ones give the others many. */
const workers: [FleetMember, Pool, { pages: number; scanShare?: number }][] = [
  ['worker-render', 'render', { pages: 8 }],
  ['worker-classify', 'classify', { pages: 16, scanShare: 0 }],
  ['worker-assemble', 'assemble', { pages: 16, scanShare: 0 }],
];

/** Nobody but the worker itself can bring a job back: locks hold for ten minutes, and the reconciler sleeps as long. */
const startFleet = (shutdownMs: number): Promise<IsolatedFleet> =>
  IsolatedFleet.start(projectFolder, readEnvironment(), {
    DOCYARD_LOCK_MS: MINUTES_10,
    DOCYARD_RECONCILE_MS: MINUTES_10,
    DOCYARD_STALE_MS: MINUTES_10,
    DOCYARD_RANGE_PAGES: '2',
    DOCYARD_SHUTDOWN_MS: String(shutdownMs),
  });

const untilAtWork = async (queue: BullmqJobQueue, pool: Pool): Promise<void> => {
  while ((await queue.depth(pool)).active === 0) await pause(LOOK_MS);
};

/** Ids of jobs that some worker has logged as done. */
const doneJobs = async (target: IsolatedFleet): Promise<string[]> =>
  [...(await target.logs()).values()].flatMap((text) =>
    text.split('\n').flatMap((line) => {
      if (!line.includes('"step done"')) return [];
      return [(JSON.parse(line) as { jobId: string }).jobId];
    }),
  );

const stepsLost = async (target: IsolatedFleet): Promise<number> => {
  const texts = FLEET_MEMBERS.map(async (member) => (await fetch(`${target.fleet.urlOf(member)}/metrics`)).text());
  const lines = (await Promise.all(texts)).join('\n').match(/^docyard_steps_lost_total\{.*$/gm) ?? [];
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
};

describe.each([
  ['time enough to finish what is in hand', 25_000],
  ['no time at all', 1],
])('a worker that is told to go under load, with %s', (_, shutdownMs) => {
  let target: IsolatedFleet;
  let client: ChaosClient;
  let queue: BullmqJobQueue;

  beforeAll(async () => {
    target = await startFleet(shutdownMs);
    client = new ChaosClient(target);
    queue = BullmqJobQueue.connect({ url: target.redisUrl, prefix: 'docyard' });
  }, 90_000);
  afterAll(async () => {
    await queue?.close();
    await target?.stop();
  }, 60_000);

  it.each(workers)(
    '%s: leaves no job behind, does none twice, and is gone in time',
    async (member, pool, kind) => {
      const { pdf } = await generatePacket({ ...kind, seed: 5, taxonomy: 'us-mortgage' });
      const { id } = await client.submit(`${member}-${shutdownMs}`, pdf);
      await untilAtWork(queue, pool);
      const ended = await target.fleet.terminate(member);
      expect(ended).toMatchObject({ code: 0, signal: null });
      expect(ended.tookMs).toBeLessThan(shutdownMs + MARGIN_MS);
      // Whatever it had in hand is done, or stands in the line again: nothing waits for the check for stalled jobs.
      expect((await queue.depth(pool)).active).toBe(0);
      await target.fleet.startMember(member);

      const { status } = await client.untilEnd(id, 150_000);
      expect(['completed', 'needs_review']).toContain(status);
      expect(packetFindings(await client.manifest(id))).toEqual([]);
      expect(verifyChain(await client.audit(id))).toMatchObject({ ok: true });
      const isDone = (line: string): boolean => line.includes(`${id}.1.assemble`) && line.includes('"step done"');
      await target.untilLogged('worker-assemble', (log) => log.split('\n').some(isDone));
      // Plan, render and classify in ranges of two pages, assemble.
      const done = (await doneJobs(target)).filter((jobId) => jobId.startsWith(id));
      expect(done.length).toBe(2 + kind.pages);
      expect(new Set(done).size).toBe(done.length);
      expect(await stepsLost(target)).toBe(0);
    },
    180_000,
  );
});
