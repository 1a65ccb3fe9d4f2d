import { spawnSync } from 'node:child_process';
import { installByApt } from './debian.mjs';

const hasRedis = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

/** Makes sure that a `redis-server` can be started, or that REDIS_URL names one that runs elsewhere; else says what to install and exits. */
export function requireRedis() {
  if (process.env.REDIS_URL || hasRedis()) return;
  if (installByApt('redis-server') && hasRedis()) return;
  console.error(
    'Docyard needs Redis: install `redis-server` (Debian/Ubuntu: apt-get install redis-server; macOS: brew install redis) or set REDIS_URL.',
  );
  process.exit(1);
}
