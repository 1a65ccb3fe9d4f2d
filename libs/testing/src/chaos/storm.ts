import { setTimeout as wait } from 'node:timers/promises';
import type { FleetMember } from '#runtime/local-fleet/local-fleet.js';
import type { Rng } from '../generator/rng/rng.js';
import type { ChaosClient } from './chaos-client.js';
import type { FleetUnderFire } from './fleet-under-fire.js';

/** In this order over and over: workers most often, as they are the most. */
const FAULTS = ['worker-render', 'worker-classify', 'redis', 'worker-assemble', 'worker-render', 'api'] as const;
export type Fault = (typeof FAULTS)[number];

const PAUSE_MS = { min: 200, max: 1_500 };

export interface StormInput {
  packets: Uint8Array[];
  kills: number;
  rng: Rng;
}

/**
 * Submits the packets one after another while faults strike: as many packets have been submitted as faults have struck, in
 * proportion. Returns each packet's id by place, and what struck how often.
 */
export async function storm(
  input: StormInput,
  target: FleetUnderFire,
  client: ChaosClient,
): Promise<{ ids: string[]; struck: Record<string, number> }> {
  const { packets, kills, rng } = input;
  const ids: string[] = [];
  const struck: Record<string, number> = {};
  const submitNext = async (): Promise<void> => {
    const place = ids.length;
    ids.push((await client.submit(`packet-${place}`, packets[place]!)).id);
  };
  for (let kill = 0; kill < kills; kill++) {
    const due = Math.ceil(((kill + 1) * packets.length) / kills);
    const fault = FAULTS[kill % FAULTS.length]!;
    if (fault === 'api' && ids.length < packets.length) await killDuringUpload(ids.length, packets, target, client);
    else await strike(fault, target);
    struck[fault] = (struck[fault] ?? 0) + 1;
    while (ids.length < due) await submitNext();
    await wait(rng.int(PAUSE_MS.min, PAUSE_MS.max));
  }
  while (ids.length < packets.length) await submitNext();
  return { ids, struck };
}

const strike = (fault: Fault, target: FleetUnderFire): Promise<void> =>
  fault === 'redis' ? target.loseRedis() : target.killMember(fault satisfies FleetMember);

/** The API dies in the middle of this upload; the packet is submitted again, with the same key, by whoever is next. */
async function killDuringUpload(
  place: number,
  packets: Uint8Array[],
  target: FleetUnderFire,
  client: ChaosClient,
): Promise<void> {
  const { promise: half, resolve } = Promise.withResolvers<void>();
  const upload = client.submitSlowly(`packet-${place}`, packets[place]!, resolve);
  await half;
  await target.killMember('api');
  await upload;
}
