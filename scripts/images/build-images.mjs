// `npm run images [-- FOLDER] [--measure]`: the four images, built from deploy/docker/Dockerfile without a registry or an engine, on a base made here.
// For a machine that has them, `docker build --target APP -f deploy/docker/Dockerfile .` builds the same.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildah, releaseStorage } from './buildah.mjs';
import { ENTRYPOINTS } from './entrypoints.mjs';
import { BASE, BUILD, makeLocalBase } from './local-base.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({ options: { measure: { type: 'boolean' } }, allowPositionals: true });
const folder = resolve(positionals[0] ?? join(root, '.docyard', 'images'));
/** Authorities of this machine, for a registry or mirror that only they vouch for. Seen while building, never in an image. */
const AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt';

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** npm's settings for the build: the user's own, and the authorities of this machine. A secret of the build: it stays out of every layer. */
const npmSettings = () => {
  const file = join(folder, 'npmrc');
  writeFileSync(file, `${textOf(join(homedir(), '.npmrc'))}\ncafile=${AUTHORITIES}\n`, { mode: 0o600 });
  return file;
};

const revision = () => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();

const buildImage = (run, app, commit) => {
  run(
    'build-using-dockerfile',
    '--quiet',
    '--layers',
    '--pull=false',
    ...['--file', join(root, 'deploy/docker/Dockerfile'), '--target', app, '--tag', `localhost/docyard/${app}`],
    ...['--build-arg', `BASE_IMAGE=${BASE}`, '--build-arg', `BUILD_IMAGE=${BUILD}`, '--build-arg', `REVISION=${commit}`],
    ...['--secret', `id=npmrc,src=${npmSettings()}`, '--volume', `${AUTHORITIES}:${AUTHORITIES}:ro`],
    root,
  );
};

const buildAll = () => {
  makeLocalBase(folder);
  const run = buildah(folder);
  const commit = revision();
  for (const app of Object.keys(ENTRYPOINTS)) {
    const startedAt = performance.now();
    buildImage(run, app, commit);
    console.log(`localhost/docyard/${app} in ${Math.round((performance.now() - startedAt) / 1_000)} s`);
  }
};

try {
  buildAll();
  // Loaded here: it needs dist/, which the build of images does not.
  if (values.measure) await (await import('./measure.mjs')).measureImages(folder);
} finally {
  releaseStorage(folder);
}
