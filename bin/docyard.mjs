#!/usr/bin/env node
// Starts the CLI under Node 24, whatever Node the machine has (20 or newer), and builds it when that was not done yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(root, 'dist/apps/cli/src/main.js');

const run = (command, args, options = {}) => spawnSync(command, args, { stdio: 'inherit', ...options });

/** What a set-up step prints goes to stderr: stdout belongs to the command. */
const prepare = (command, args) => {
  const { status } = run(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
};

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .reduce((latest, file) => Math.max(latest, statSync(join(file.parentPath ?? file.path, file.name)).mtimeMs), 0);

const isStale = () =>
  !existsSync(entry) || ['apps', 'libs'].some((folder) => newest(join(root, folder)) > statSync(entry).mtimeMs);

if (Number.parseInt(process.versions.node, 10) < 24) {
  const { status, signal } = run('npx', [
    '-y',
    '-p',
    'node@24',
    '--',
    'node',
    fileURLToPath(import.meta.url),
    ...process.argv.slice(2),
  ]);
  process.exit(signal ? 1 : (status ?? 1));
}
if (!existsSync(join(root, 'node_modules/commander'))) prepare('npm', ['ci']);
if (isStale()) prepare(process.execPath, [join(root, 'scripts/build.mjs')]);
await import(pathToFileURL(entry).href);
