import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { verifyChain } from '#domain/audit/chain.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import { generatePacket } from '../generator/packet/generate-packet.js';
import { Rng } from '../generator/rng/rng.js';
import { ChaosClient } from './chaos-client.js';
import { comparableManifest } from './comparable-manifest.js';
import { FleetUnderFire } from './fleet-under-fire.js';
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

export interface ChaosOutcome {
  struck: Record<string, number>;
  ended: number;
  equalManifests: number;
  verifiedChains: number;
  /** Everything that is not as in the calm run, in words. Empty when all is well. */
  findings: string[];
}

const END_WITHIN_MS = 300_000;

/** The same packets through a calm fleet and through one under fire; what a client can see must be the same. */
export async function runChaos(options: ChaosOptions): Promise<ChaosOutcome> {
  const rng = new Rng(`chaos/${options.seed}`);
  const packets: Uint8Array[] = [];
  for (let place = 0; place < options.packets; place++)
    packets.push(
      (await generatePacket({ pages: options.pagesEach, seed: options.seed * 1_000 + place, taxonomy: 'us-mortgage' })).pdf,
    );
  options.tell(`${packets.length} packets of ${options.pagesEach} pages; the calm run first`);
  const calm = await calmRun(options, packets);
  options.tell(`now ${options.kills} kills`);
  return stormyRun(options, packets, calm, rng);
}

async function calmRun(options: ChaosOptions, packets: Uint8Array[]): Promise<Manifest[]> {
  const calm = await FleetUnderFire.start(options.projectFolder, join(options.folder, 'calm'), options.inherited);
  try {
    const client = new ChaosClient(calm.fleet);
    const manifests: Manifest[] = [];
    for (const [place, pdf] of packets.entries()) {
      const { id } = await client.submit(`packet-${place}`, pdf);
      await client.untilEnd(id, END_WITHIN_MS);
      manifests.push(await client.manifest(id));
    }
    return manifests;
  } finally {
    await calm.stop();
  }
}

async function stormyRun(options: ChaosOptions, packets: Uint8Array[], calm: Manifest[], rng: Rng): Promise<ChaosOutcome> {
  const target = await FleetUnderFire.start(options.projectFolder, join(options.folder, 'storm'), options.inherited);
  try {
    const client = new ChaosClient(target.fleet);
    const { ids, struck } = await storm({ packets, kills: options.kills, rng }, target, client);
    const outcome: ChaosOutcome = { struck, ended: 0, equalManifests: 0, verifiedChains: 0, findings: [] };
    for (const [place, id] of ids.entries()) await inspect(place, id, calm[place]!, client, outcome);
    const count = await client.packetCount();
    if (count !== packets.length) outcome.findings.push(`${count} packets are listed, ${packets.length} were submitted`);
    return outcome;
  } finally {
    await target.stop();
  }
}

async function inspect(place: number, id: string, expected: Manifest, client: ChaosClient, outcome: ChaosOutcome): Promise<void> {
  const say = (finding: string) => outcome.findings.push(`packet ${place} (${id}): ${finding}`);
  try {
    await client.untilEnd(id, END_WITHIN_MS);
  } catch (late) {
    say((late as Error).message);
    return;
  }
  outcome.ended++;
  const found = await client.manifest(id);
  if (isDeepStrictEqual(comparableManifest(found), comparableManifest(expected))) outcome.equalManifests++;
  else say(`manifest differs: ${firstDifference(comparableManifest(expected), comparableManifest(found))}`);
  const records = await client.audit(id);
  const verdict = verifyChain(records);
  if (verdict.ok) outcome.verifiedChains++;
  else say(`audit chain broken: ${JSON.stringify(verdict.firstBroken)}`);
  const twice = repeated(records.map((record) => `${record.action} ${record.subject}`));
  if (twice.length > 0) say(`recorded twice: ${twice.join(', ')}`);
}

const repeated = (names: string[]): string[] => [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];

/** Path and values of the first place where two plain values part. */
export function firstDifference(expected: unknown, found: unknown, path = '$'): string | null {
  if (isDeepStrictEqual(expected, found)) return null;
  const areObjects = typeof expected === 'object' && typeof found === 'object' && expected && found;
  if (!areObjects) return `${path}: ${JSON.stringify(expected)} became ${JSON.stringify(found)}`;
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  for (const key of keys) {
    const difference = firstDifference(
      (expected as Record<string, unknown>)[key],
      (found as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
    if (difference) return difference;
  }
  return null;
}
