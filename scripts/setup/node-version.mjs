import { spawnSync } from 'node:child_process';

const NEEDED_MAJOR = 24;

/** Returns on Node 24 and later; else runs the same script again under Node 24 from the npm registry and exits with its status. */
export function runUnderSupportedNode(script, args) {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return;
  const { status, error } = spawnSync('npx', ['-y', '-p', `node@${NEEDED_MAJOR}`, '--', 'node', script, ...args], {
    stdio: 'inherit',
  });
  if (error)
    console.error(
      `Docyard needs Node ${NEEDED_MAJOR}; this is ${process.version} and npx could not be run (${error.message}). Install Node ${NEEDED_MAJOR}.`,
    );
  process.exit(status ?? 1);
}
