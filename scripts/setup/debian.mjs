import { spawnSync } from 'node:child_process';

const isRootOnDebian = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Installs a package of the system where we are root on Debian or Ubuntu; false where that can not be done. */
export function installByApt(name) {
  if (!isRootOnDebian()) return false;
  console.error(`Installing ${name} with apt …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 2], env }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', name);
  // The lists may be stale or absent: refresh only when the plain install fails.
  return install() || (apt('update') && install());
}
