// Compiles apps/ and libs/ into dist/ with swc: one second for the whole fleet. Types are checked apart (`npm run typecheck`).
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (process.argv.includes('--clean')) rmSync(`${root}/dist`, { recursive: true, force: true });
const swc = fileURLToPath(new URL('../node_modules/@swc/cli/bin/swc.js', import.meta.url));
const ignore = ['**/*.spec.ts', '**/*.md'];
const args = [swc, 'apps', 'libs', '-d', 'dist', '--config-file', '.swcrc', '--quiet', ...ignore.flatMap((g) => ['--ignore', g])];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
