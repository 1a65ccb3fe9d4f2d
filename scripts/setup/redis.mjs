import { spawnSync } from 'node:child_process';

const hasRedis = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
const isRootOnDebian = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

function installByApt() {
  console.error('Installing redis-server with apt …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 2], env }).status === 0;
  // The lists may be stale or absent: refresh only when the plain install fails.
  return (
    apt('install', '-y', '--no-install-recommends', 'redis-server') ||
    (apt('update') && apt('install', '-y', '--no-install-recommends', 'redis-server'))
  );
}

/** Makes sure that a `redis-server` can be started, or that REDIS_URL names one that runs elsewhere; else says what to install and exits. */
export function requireRedis() {
  if (process.env.REDIS_URL || hasRedis()) return;
  if (isRootOnDebian() && installByApt() && hasRedis()) return;
  console.error(
    'Docyard needs Redis: install `redis-server` (Debian/Ubuntu: apt-get install redis-server; macOS: brew install redis) or set REDIS_URL.',
  );
  process.exit(1);
}
