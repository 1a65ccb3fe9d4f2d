import { join } from 'node:path';
import type { Manifest } from '#domain/manifest/manifest.js';
import { Rng } from '../generator/rng/rng.js';
import { calmRun, chaosPackets } from './calm-run.js';
import { ChaosClient } from './chaos-client.js';
import { FleetUnderFire } from './fleet-under-fire.js';
import { inspectPackets, type PacketsInspected } from './inspect-packets.js';
import { storm } from './storm.js';

export interface ChaosOptions {
  packets: number;
  pagesEach: number;
  kills: number;
  seed: number;
  projectFolder: string;
  /** A folder of its own: data, logs and Redis of both fleets. */
  folder: string;
  inherited: Record<string, string | undefined>;
  tell: (line: string) => void;
}

export interface ChaosOutcome extends PacketsInspected {
  struck: Record<string, number>;
}

/** The same packets through a calm fleet and through one under fire; what a client can see must be the same. */
export async function runChaos(options: ChaosOptions): Promise<ChaosOutcome> {
  const rng = new Rng(`chaos/${options.seed}`);
  const packets = await chaosPackets(options);
  options.tell(`${packets.length} packets of ${options.pagesEach} pages; the calm run first`);
  const calm = await calmRun({ ...options, folder: join(options.folder, 'calm') }, packets);
  options.tell(`now ${options.kills} kills`);
  return stormyRun(options, packets, calm, rng);
}

async function stormyRun(options: ChaosOptions, packets: Uint8Array[], calm: Manifest[], rng: Rng): Promise<ChaosOutcome> {
  const target = await FleetUnderFire.start(options.projectFolder, join(options.folder, 'storm'), options.inherited);
  try {
    const client = new ChaosClient(target.fleet);
    const { ids, struck } = await storm({ packets, kills: options.kills, rng }, target, client);
    return { struck, ...(await inspectPackets(ids, calm, client)) };
  } finally {
    await target.stop();
  }
}
