import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headFault } from '#domain/audit/signed-head.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { LocalFleet } from '#runtime/local-fleet/local-fleet.js';
import { type LocalRedis, startRedis } from '#runtime/local-fleet/local-redis.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { credentials } from '#testing/fleet/api-address.js';
import { generatePacket } from '#testing/generator/packet/generate-packet.js';

const project = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(project, 'docs/operations.md'), 'utf8');
const blocks = new Map(
  [...text.matchAll(/```sh tried (\S+)\n([\s\S]*?)```/g)].map(([, name = '', script = '']) => [name, script]),
);
const ran = new Set<string>();

let folder: string;
let redis: LocalRedis;
let fleet: LocalFleet;
let client: ChaosClient;
let kept: string;

const start = (dataFolder: string, variables: Record<string, string> = {}): Promise<LocalFleet> =>
  LocalFleet.start({
    ...{ projectFolder: project, dataFolder, logFolder: join(folder, 'logs'), redisUrl: redis.url, inherited: readEnvironment() },
    variables: { DOCYARD_RANGE_PAGES: '2', DOCYARD_RECONCILE_MS: '1000', DOCYARD_STALE_MS: '2000', ...variables },
  });

/** Runs a block of the page as a person would, `docyard` being the one that was built here. */
const run = (name: string, dataFolder: string): string => {
  ran.add(name);
  const script = join(folder, 'block.sh');
  const docyard = `docyard() { '${process.execPath}' '${join(project, 'dist/apps/cli/src/main.js')}' "$@"; }`;
  writeFileSync(script, `set -eu\n${docyard}\n${blocks.get(name)}`);
  const own = {
    API: fleet.apiUrl,
    HEALTH: fleet.urlOf('api'),
    KEY: fleet.apiKey,
    REDIS_URL: redis.url,
    DOCYARD_DATA_DIR: dataFolder,
    BACKUP: join(folder, 'backup'),
  };
  const { status, stdout, stderr } = spawnSync('bash', [script], { encoding: 'utf8', env: { ...readEnvironment(), ...own } });
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return stdout;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docyard-operations-'));
  mkdirSync(join(folder, 'backup'));
  redis = await startRedis(join(folder, 'redis'));
  fleet = await start(join(folder, 'data'));
  client = new ChaosClient(fleet);
}, 90_000);

afterAll(async () => {
  await fleet?.stop();
  await redis?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const submit = async (key: string): Promise<string> => {
  const { pdf } = await generatePacket({ pages: 6, seed: key, taxonomy: 'us-mortgage', scanShare: 0 });
  return (await client.submit(key, pdf)).id;
};

describe('the commands of docs/operations.md', () => {
  it('look, and bring a packet back whose jobs were lost', async () => {
    kept = await submit('kept');
    expect(run('redis-loss', join(folder, 'data'))).toContain('OK');
    expect(run('look', join(folder, 'data'))).toMatch(/docyard_packets\{status="processing"\}/);
    await client.untilEnd(kept, 120_000);
    expect(run('dead-letters', join(folder, 'data'))).toContain('"deadLetters": []');
  }, 180_000);

  it('back up under load, and restore elsewhere what was there', async () => {
    const before = await client.manifest(kept);
    const flying = await submit('flying');
    run('back-up', join(folder, 'data'));
    await fleet.stop();
    run('restore', join(folder, 'restored'));
    run('redis-loss', join(folder, 'restored'));
    fleet = await start(join(folder, 'restored'));
    client = new ChaosClient(fleet);
    expect(await client.manifest(kept)).toEqual(before);
    const [document] = before.documents;
    expect(
      (await fetch(`${fleet.apiUrl}/v1/packets/${kept}/documents/${document?.id}/file`, { headers: credentials(fleet) })).status,
    ).toBe(200);
    expect(['completed', 'needs_review']).toContain((await client.untilEnd(flying, 120_000)).status);
  }, 240_000);

  it('rotate the key of the audit, whose older heads still hold', async () => {
    const ask = async (path: string): Promise<unknown> =>
      (await fetch(`${fleet.apiUrl}${path}`, { headers: credentials(fleet) })).json();
    const head = await ask(`/v1/packets/${kept}/audit/head`);
    run('rotate-audit-key', join(folder, 'restored'));
    await fleet.stop();
    fleet = await start(join(folder, 'restored'), { DOCYARD_AUDIT_KEY_FILE: join(folder, 'backup/audit-key-new.pem') });
    const older = (JSON.parse(readFileSync(join(folder, 'backup/audit-key-before.json'), 'utf8')) as { publicKey: string })
      .publicKey;
    const newer = ((await ask('/v1/audit/key')) as { publicKey: string }).publicKey;
    expect(newer).not.toBe(older);
    expect(headFault(head, older)).toBeNull();
    expect(headFault(await ask(`/v1/packets/${kept}/audit/head`), newer)).toBeNull();
    expect(headFault(head, newer)).toBe('wrong-key');
  }, 120_000);

  it('have all been run', () => {
    expect([...ran].sort()).toEqual([...blocks.keys()].sort());
  });
});
