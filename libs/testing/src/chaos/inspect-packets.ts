import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { verifyChain } from '#domain/audit/chain.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import type { ChaosClient } from './chaos-client.js';
import { comparableManifest } from './comparable-manifest.js';

/** How long a packet under fire may take. */
export const END_WITHIN_MS = 300_000;
/** How much longer for each packet that it takes turns with: on a crowded machine the first one may end among the last. */
const TURN_MS = 30_000;

export interface PacketsInspected {
  ended: number;
  equalManifests: number;
  verifiedChains: number;
  /** Documents whose bytes are those of the manifest's digest. */
  wholeFiles: number;
  /** Everything that is not as in the calm run, in words. Empty when all is well. */
  findings: string[];
}

/** Waits for the end of each packet (ids by place) and compares all that a client can see of it with the calm run. */
export const inspectPackets = async (ids: string[], calm: Manifest[], client: ChaosClient): Promise<PacketsInspected> => {
  const seen: PacketsInspected = { ended: 0, equalManifests: 0, verifiedChains: 0, wholeFiles: 0, findings: [] };
  const withinMs = END_WITHIN_MS + ids.length * TURN_MS;
  for (const [place, id] of ids.entries()) await inspect({ place, id, withinMs }, calm[place]!, client, seen);
  const count = await client.packetCount();
  if (count !== ids.length) seen.findings.push(`${count} packets are listed, ${ids.length} were submitted`);
  return seen;
};

const inspect = async (
  { place, id, withinMs }: { place: number; id: string; withinMs: number },
  expected: Manifest,
  client: ChaosClient,
  seen: PacketsInspected,
) => {
  const say = (finding: string) => seen.findings.push(`packet ${place} (${id}): ${finding}`);
  try {
    await client.untilEnd(id, withinMs);
  } catch (late) {
    say((late as Error).message);
    return;
  }
  seen.ended++;
  const found = await client.manifest(id);
  if (isDeepStrictEqual(comparableManifest(found), comparableManifest(expected))) seen.equalManifests++;
  else
    say(`manifest differs: ${firstDifference(comparableManifest(expected), comparableManifest(found))}${newIn(found, expected)}`);
  await inspectChain(id, client, seen, say);
  await inspectFiles(found, client, seen, say);
};

/** Exceptions that the calm run did not have: they tell more than the first place where two manifests part. */
const newIn = ({ exceptions }: Manifest, calm: Manifest): string => {
  const told = (one: Manifest['exceptions'][number]) =>
    `${one.code} of ${one.scope} ${one.page ?? one.document ?? ''}: ${one.detail}`;
  const known = new Set(calm.exceptions.map(({ code, page }) => `${code} ${page}`));
  const fresh = exceptions.filter(({ code, page }) => !known.has(`${code} ${page}`));
  return fresh.length > 0 ? `; new exceptions: ${fresh.map(told).join(', ')}` : '';
};

type Say = (finding: string) => void;

const inspectChain = async (id: string, client: ChaosClient, seen: PacketsInspected, say: Say): Promise<void> => {
  const records = await client.audit(id);
  const verdict = verifyChain(records);
  if (verdict.ok) seen.verifiedChains++;
  else say(`audit chain broken: ${JSON.stringify(verdict.firstBroken)}`);
  const twice = repeated(records.map((record) => `${record.action} ${record.subject}`));
  if (twice.length > 0) say(`recorded twice: ${twice.join(', ')}`);
};

const inspectFiles = async ({ packet, documents }: Manifest, client: ChaosClient, seen: PacketsInspected, say: Say) => {
  for (const { id, file, sha256 } of documents) {
    if (file === null) continue;
    const bytes = await client.file(packet.id, id);
    if (createHash('sha256').update(bytes).digest('hex') === sha256) seen.wholeFiles++;
    else say(`the file of ${id} is not the one that the manifest tells of`);
  }
};

const repeated = (names: string[]): string[] => [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];

/** Path and values of the first place where two plain values part. */
export const firstDifference = (expected: unknown, found: unknown, path = '$'): string | null => {
  if (isDeepStrictEqual(expected, found)) return null;
  const areObjects = typeof expected === 'object' && typeof found === 'object' && expected && found;
  if (!areObjects) return `${path}: ${JSON.stringify(expected)} became ${JSON.stringify(found)}`;
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  for (const key of keys) {
    const of = (value: object): unknown => (value as Record<string, unknown>)[key];
    const difference = firstDifference(of(expected), of(found), `${path}.${key}`);
    if (difference) return difference;
  }
  return null;
};
