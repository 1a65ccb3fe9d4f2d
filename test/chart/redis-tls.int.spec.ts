import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '#runtime/config/environment.js';
import { LocalProcess } from '#runtime/local-fleet/local-process.js';
import { freePort } from '#runtime/local-fleet/ports.js';
import { root } from './support/helm.js';
import { startTlsRedis, type TlsRedis } from './support/tls-redis.js';

/** Whatever a generator of passwords may put in one, and a URL would trip over. */
const PASSWORD = 'p@ss/w:rd?#%41&é';

describe('a worker and a Redis with TLS, a private authority, a user and a password', () => {
  let redis: TlsRedis;
  let folder: string;

  beforeAll(async () => {
    redis = await startTlsRedis('docyard', PASSWORD);
    folder = mkdtempSync(join(tmpdir(), 'docyard-tls-'));
  }, 60_000);
  afterAll(async () => {
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the chart gives a pod for an external Redis. Resolves to what /readyz first says. */
  const readinessWith = async (variables: Record<string, string>): Promise<number> => {
    const port = await freePort();
    let status = 0;
    const { NODE_EXTRA_CA_CERTS: _, ...inherited } = readEnvironment();
    const worker = await LocalProcess.start({
      name: 'worker-assemble',
      command: process.execPath,
      args: [join(root, 'dist/apps/worker-assemble/src/main.js')],
      env: {
        ...inherited,
        REDIS_URL: `rediss://127.0.0.1:${redis.port}/0`,
        REDIS_USERNAME: 'docyard',
        DOCYARD_HEALTH_PORT: String(port),
        DOCYARD_DATA_DIR: join(folder, 'data'),
        DOCYARD_SHUTDOWN_MS: '500',
        ...variables,
      },
      logFile: join(folder, 'worker.log'),
      isReady: async () => {
        const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
        status = answer?.status ?? 0;
        return status !== 0;
      },
    });
    await worker.stop();
    return status;
  };

  it('meet', async () => {
    const status = await readinessWith({ REDIS_PASSWORD: PASSWORD, NODE_EXTRA_CA_CERTS: redis.authorityFile });
    expect(status).toBe(200);
    expect(readFileSync(join(folder, 'worker.log'), 'utf8')).not.toContain('p@ss');
  }, 60_000);

  it('do not meet without the authority', async () => {
    expect(await readinessWith({ REDIS_PASSWORD: PASSWORD })).toBe(503);
  }, 60_000);

  it('do not meet with another password', async () => {
    expect(await readinessWith({ REDIS_PASSWORD: 'another', NODE_EXTRA_CA_CERTS: redis.authorityFile })).toBe(503);
  }, 60_000);
});
