import { spawnSync } from 'node:child_process';
import { installByApt } from './debian.mjs';

/** What builds images without an engine (buildah, debootstrap) and runs them without a runtime (bubblewrap). */
const TOOLS = [
  { command: 'buildah', package: 'buildah' },
  { command: 'debootstrap', package: 'debootstrap' },
  { command: 'bwrap', package: 'bubblewrap' },
];

const isThere = (command) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

/** Installs what is missing where we are root on Debian; else says what to install and exits. */
export function installImageTools() {
  const missing = TOOLS.filter(({ command }) => !isThere(command)).map((tool) => tool.package);
  const left = missing.filter((name) => !installByApt(name));
  if (left.length === 0) return;
  console.error(
    `Images are built here by buildah on Debian, as root; missing: ${left.join(', ')}. Elsewhere: docker build -f deploy/docker/Dockerfile.`,
  );
  process.exit(1);
}
