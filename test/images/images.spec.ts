import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localKeyPath, readLocalKey } from '#runtime/access/local-key.js';
import { readEnvironment } from '#runtime/config/environment.js';
import { FLEET_MEMBERS, type FleetMember } from '#runtime/local-fleet/local-fleet.js';
import { type LocalRedis, startRedis } from '#runtime/local-fleet/local-redis.js';
import { freePort } from '#runtime/local-fleet/ports.js';
import { ChaosClient } from '#testing/chaos/chaos-client.js';
import { generatePacket } from '#testing/generator/packet/generate-packet.js';
import type { Container, ContainerScript, MountedImage } from './container-script.js';

const root = join(import.meta.dirname, '../..');
const images = readEnvironment().DOCYARD_IMAGES ?? join(root, '.docyard/images');
const MINUTES = 60_000;
const PAGES = 12;

let script: ContainerScript;
const mounted = new Map<FleetMember, MountedImage>();
const imageOf = (app: FleetMember): MountedImage => mounted.get(app) as MountedImage;

beforeAll(async () => {
  const built = spawnSync(process.execPath, [join(root, 'scripts/images/build-images.mjs'), images], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new Error('the images could not be built: see above');
  script = (await import(join(root, 'scripts/images/container.mjs'))) as ContainerScript;
  for (const app of FLEET_MEMBERS)
    mounted.set(app, { ...script.mountImage(images, app), config: script.inspectImage(images, app) });
}, 30 * MINUTES);

afterAll(() => {
  for (const image of mounted.values()) image.remove();
  script?.releaseStorage(images);
});

describe.each(FLEET_MEMBERS)('the image of %s', (app) => {
  it('says who made it, of what, and how to stop it', () => {
    const { Labels, StopSignal, Entrypoint, User } = imageOf(app).config;
    expect(Labels['org.opencontainers.image.title']).toBe(`docyard-${app}`);
    expect(Labels['org.opencontainers.image.revision']).toMatch(/^[0-9a-f]{7,}$/);
    expect([StopSignal, User, Entrypoint[0]]).toEqual(['SIGTERM', '10001:10001', 'node']);
  });

  it('runs as nobody in particular, on a file system that it can not write, with no capabilities', () => {
    const line =
      'id -u; touch /app/x /x 2>&1 | grep -c "Read-only"; touch /tmp/x && echo tmp; grep CapEff /proc/self/status; grep NoNewPrivs /proc/self/status';
    expect(script.runInImage(imageOf(app), line).replace(/\s+/g, ' ').trim()).toBe(
      '10001 2 tmp CapEff: 0000000000000000 NoNewPrivs: 1',
    );
  });

  it('lists its parts: the app, npm’s packages, Node and Debian’s', () => {
    const bill = JSON.parse(readFileSync(join(imageOf(app).path, 'app/sbom.cdx.json'), 'utf8'));
    const kinds = new Set(bill.components.map(({ purl }: { purl: string }) => purl.split('/')[0]));
    expect([bill.bomFormat, bill.specVersion, [...kinds].sort()]).toEqual([
      'CycloneDX',
      '1.6',
      ['pkg:deb', 'pkg:generic', 'pkg:npm'],
    ]);
    expect(new Set(bill.components.map((part: { 'bom-ref': string }) => part['bom-ref'])).size).toBe(bill.components.length);
  });

  it('holds no sources, no tests, no compiler and no other app', () => {
    const found = execFileSync('find', [
      join(imageOf(app).path, 'app'),
      '-name',
      '*.ts',
      '-o',
      '-name',
      'esbuild',
      '-o',
      '-name',
      'jest',
      '-o',
      '-name',
      '.npmrc',
    ]);
    expect(found.toString()).toBe('');
    const apps = execFileSync('ls', [join(imageOf(app).path, 'app/dist/apps')])
      .toString()
      .trim();
    expect(apps).toBe(app);
  });
});

describe('the images as they are run', () => {
  it('recognise words by native tesseract in render, and nowhere else', () => {
    expect(script.runInImage(imageOf('worker-render'), 'tesseract --list-langs')).toContain('eng');
    for (const app of FLEET_MEMBERS.filter((name) => name !== 'worker-render')) {
      expect(script.runInImage(imageOf(app), 'which tesseract || echo none').trim()).toBe('none');
    }
  });
});

describe('a packet through the four containers', () => {
  let folder: string;
  let redis: LocalRedis;
  const containers = new Map<FleetMember, Container>();
  let client: ChaosClient;
  let apiUrl: string;
  let apiKey: string;

  const start = async (app: FleetMember, port: number): Promise<void> => {
    const variables = {
      REDIS_URL: redis.url,
      DOCYARD_API_HOST: '127.0.0.1',
      DOCYARD_HEALTH_HOST: '127.0.0.1',
      ...(app === 'api' ? { DOCYARD_API_PORT: String(port) } : { DOCYARD_HEALTH_PORT: String(port) }),
    };
    const image = imageOf(app);
    containers.set(
      app,
      script.startContainer({ ...image, data: join(folder, 'data'), variables, logFile: join(folder, `${app}.log`) }),
    );
    const deadline = Date.now() + MINUTES;
    while (!(await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok) {
      if (Date.now() > deadline)
        throw new Error(`${app} is not ready: ${readFileSync(join(folder, `${app}.log`), 'utf8').slice(-2_000)}`);
      await wait(50);
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'docyard-containers-'));
    mkdirSync(join(folder, 'data'));
    chownSync(join(folder, 'data'), 10_001, 10_001);
    redis = await startRedis(join(folder, 'redis'));
    const ports = await Promise.all(FLEET_MEMBERS.map(() => freePort()));
    await Promise.all(FLEET_MEMBERS.map((app, i) => start(app, ports[i] ?? 0)));
    apiUrl = `http://127.0.0.1:${ports[0]}`;
    // The key that the API made at its first start.
    apiKey = (await readLocalKey(localKeyPath(join(folder, 'data')))) ?? '';
    client = new ChaosClient({ apiUrl, apiKey });
  }, 3 * MINUTES);

  afterAll(async () => {
    await Promise.all([...containers.values()].map((container) => container.stop()));
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 2 * MINUTES);

  it(
    'comes to its end, with every page read and none lost',
    async () => {
      const { pdf } = await generatePacket({ taxonomy: 'us-mortgage', pages: PAGES, seed: 23 });
      const { id } = await client.submit('containers', pdf);
      const { status } = await client.untilEnd(id, 5 * MINUTES);
      expect(['completed', 'needs_review']).toContain(status);
      const { pages } = await client.manifest(id);
      expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: PAGES }, (_, index) => index + 1));
      expect(pages.filter(({ text }) => text === 'none').length).toBeLessThan(PAGES / 2);
    },
    6 * MINUTES,
  );

  it(
    'comes to its end as `helm test` submits it',
    async () => {
      const packetTest = join(root, 'deploy/helm/docyard/files/packet-test.mjs');
      const env = { ...readEnvironment(), DOCYARD_URL: apiUrl, DOCYARD_API_KEY: apiKey, TIMEOUT_SECONDS: '120' };
      const { stdout } = await promisify(execFile)(process.execPath, [packetTest], { env });
      expect(stdout).toMatch(/^submitted \/v1\/packets\/\w+\nended as (completed|needs_review)\n$/);
    },
    3 * MINUTES,
  );

  it(
    'leaves containers that end by the signal of their image, cleanly',
    async () => {
      const codes = await Promise.all([...containers.values()].map((container) => container.stop()));
      expect(codes).toEqual([0, 0, 0, 0]);
      containers.clear();
    },
    2 * MINUTES,
  );
});
