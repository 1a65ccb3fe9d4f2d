import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkers } from './bundle-workers.mjs';

/**
 * Compiles apps/ and libs/ into dist/ with swc and bundles the workers: seconds for the whole fleet. Types are checked apart (`npm run
 * typecheck`). `bundled: false` leaves the files apart, for images, whose bundles hold more.
 */
export async function build(root, { clean = false, bundled = true } = {}) {
  if (clean) rmSync(join(root, 'dist'), { recursive: true, force: true });
  const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  const ignored = ['**/*.spec.ts', '**/*.conformance.ts'].flatMap((glob) => ['--ignore', glob]);
  const { status } = spawnSync(
    process.execPath,
    [swc, 'apps', 'libs', '-d', 'dist', '--config-file', '.swcrc', '--quiet', ...ignored],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
  if (bundled) await bundleWorkers(root);
}
