import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Manifest } from '#domain/manifest/manifest.js';
import { type CalmRun, calmRun, chaosPackets, type PacketsWanted } from '../chaos/calm-run.js';
import { ChaosClient } from '../chaos/chaos-client.js';
import { FleetUnderFire } from '../chaos/fleet-under-fire.js';
import { inspectPackets, type PacketsInspected } from '../chaos/inspect-packets.js';
import type { ApiAddress } from '../fleet/api-address.js';
import { Rng } from '../generator/rng/rng.js';
import type { CloudServices } from './cloud-services.js';
import { badWeather, type Weather } from './weather.js';

export interface CloudChaosOptions extends PacketsWanted, CalmRun {
  services: CloudServices;
  /** Share of calls that a fault strikes, 0 to 1. */
  share: number;
  /** Times that a whole service is away, each in turn. */
  outages: number;
  tell: (line: string) => void;
  /** Called before the fleet is stopped, for what else is to be seen of the packets. */
  lookAt?: (api: ApiAddress, ids: string[]) => Promise<void>;
}

export interface CloudChaosOutcome extends PacketsInspected {
  struck: Record<string, number>;
  /** Calls that Cloud Tasks was asked for, repeated requests included, and calls that reached the API. */
  parked: number;
  called: number;
}

/** Long enough for the storage's adapter to give up: the job is then put off for 10 s, and so handed to Cloud Tasks. */
const OUTAGE_MS = 15_000;
const SETTINGS = { DOCYARD_PARK_AFTER_MS: '5000' };
const AWAY = ['storage', 'firestore', 'storage', 'tasks'] as const;

/** Packets through a calm fleet on the embedded adapters, and through one in the cloud while faults strike: what clients see is equal. */
export const runCloudChaos = async (options: CloudChaosOptions): Promise<CloudChaosOutcome> => {
  const packets = await chaosPackets(options);
  options.tell(`${packets.length} packets of ${options.pagesEach} pages; the calm run first, on the embedded adapters`);
  const calm = await calmRun({ ...options, folder: join(options.folder, 'calm') }, packets);
  options.tell(`now in the cloud, a fault for ${options.share * 100} % of all calls, and ${options.outages} outages`);
  return weatheredRun(options, packets, calm);
};

const weatheredRun = async (options: CloudChaosOptions, packets: Uint8Array[], calm: Manifest[]): Promise<CloudChaosOutcome> => {
  const { services, projectFolder, folder, inherited, seed, share, outages } = options;
  const settings = { ...(await services.variables()), ...SETTINGS };
  const target = await FleetUnderFire.start(projectFolder, join(folder, 'cloud'), inherited, settings);
  services.caller.target = `${target.fleet.apiUrl}/internal/v1/wakes`;
  const weather = badWeather(services, new Rng(`weather/${seed}`), share);
  try {
    const client = new ChaosClient(target.fleet);
    const [ids] = await Promise.all([submitAll(packets, client), strikeOut(weather, outages, options.tell)]);
    options.tell('all submitted; waiting for their ends');
    const inspected = await inspectPackets(ids, calm, client);
    await options.lookAt?.(target.fleet, ids);
    const parked = services.tasks.seen.get('google.cloud.tasks.v2.CloudTasks/CreateTask') ?? 0;
    return { struck: weather.struck, parked, called: services.caller.answers.length, ...inspected };
  } finally {
    weather.clear();
    await target.stop();
  }
};

/** One after another: what can not be taken in now is sent again, with the same key. */
const submitAll = async (packets: Uint8Array[], client: ChaosClient): Promise<string[]> => {
  const ids: string[] = [];
  for (const [place, pdf] of packets.entries()) ids.push((await client.submit(`packet-${place}`, pdf)).id);
  return ids;
};

const strikeOut = async (weather: Weather, outages: number, tell: (line: string) => void): Promise<void> => {
  for (let outage = 0; outage < outages; outage += 1) {
    await wait(OUTAGE_MS / 3);
    const cloud = AWAY[outage % AWAY.length]!;
    tell(`${cloud} goes away for ${OUTAGE_MS / 1_000} s`);
    weather.failAll(cloud);
    await wait(OUTAGE_MS);
    weather.recover();
  }
};
