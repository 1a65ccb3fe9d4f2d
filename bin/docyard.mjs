#!/usr/bin/env node
// Starts the CLI under Node 24, whatever Node the machine has (20 or newer), and builds it when that was not done yet.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from '../scripts/setup/build.mjs';
import { installDependencies } from '../scripts/setup/dependencies.mjs';
import { runUnderSupportedNode } from '../scripts/setup/node-version.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(root, 'dist/apps/cli/src/main.js');

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .reduce((latest, file) => Math.max(latest, statSync(join(file.parentPath, file.name)).mtimeMs), 0);

const isStale = () =>
  !existsSync(entry) || ['apps', 'libs'].some((folder) => newest(join(root, folder)) > statSync(entry).mtimeMs);

runUnderSupportedNode(fileURLToPath(import.meta.url), process.argv.slice(2));
installDependencies(root);
if (isStale()) await build(root);
await import(pathToFileURL(entry).href);
