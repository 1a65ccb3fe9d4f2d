import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '#runtime/local-fleet/local-redis.js';

const isInstalled = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/** A real Redis of this test's own on a free port. Fails with what to install where there is none: tests never skip. */
export const startTestRedis = async (): Promise<TestRedis> => {
  if (!isInstalled()) throw new Error('redis-server is not on PATH: install it (Debian/Ubuntu: apt install redis-server)');
  const folder = mkdtempSync(join(tmpdir(), 'docyard-redis-'));
  const redis = await startRedis(folder);
  const stop = async (): Promise<void> => {
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: redis.url, stop };
};
