// `node scripts/images/local-base.mjs FOLDER`: makes a base image without a registry: Debian by debootstrap, and the Node that runs this script
// (`npx -p node@24` brings one from npm). Prints the names of the base and of the image to build in, which has npm as well.
// Needs root on Debian; `buildah` and `debootstrap` come from its packages. FOLDER holds the images, beside those of the machine.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildah } from './buildah.mjs';

export const BASE = 'localhost/docyard-base';
export const BUILD = 'localhost/docyard-build';

/** Nobody reads these in a container: 90 MB of 190. */
const UNREAD = [
  'usr/share/doc',
  'usr/share/man',
  'usr/share/locale',
  'usr/share/info',
  'var/cache/apt',
  'var/lib/apt/lists',
  'var/log',
];

const sh = (command, args) => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });

/** Name of this machine's Debian and the mirror that it uses. */
const thisDebian = () => {
  const suite = /^VERSION_CODENAME=(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  const sources = ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list'].filter(existsSync);
  const mirrorIn = (file) => /^(?:URIs:|deb) *(https?:\/\/\S+\/debian)\/?(?:\s|$)/m.exec(readFileSync(file, 'utf8'))?.[1];
  const mirror = sources.map(mirrorIn).find(Boolean);
  if (!suite || !mirror) throw new Error('This machine is not a Debian whose mirror could be used.');
  return { suite, mirror };
};

const makeSystem = (folder) => {
  if (existsSync(join(folder, 'usr/local/bin/node'))) return;
  const { suite, mirror } = thisDebian();
  rmSync(folder, { recursive: true, force: true });
  sh('debootstrap', ['--variant=minbase', '--include=ca-certificates,libstdc++6', suite, folder, mirror]);
  for (const path of UNREAD) rmSync(join(folder, path), { recursive: true, force: true });
  for (const path of ['var/cache/apt/archives/partial', 'var/lib/apt/lists/partial', 'var/log/apt']) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  cpSync(process.execPath, join(folder, 'usr/local/bin/node'), { dereference: true });
};

/** The package of the `npm` that PATH finds. */
const npmFolder = () => {
  const found = process.env.PATH.split(':')
    .map((folder) => join(folder, 'npm'))
    .filter(existsSync);
  const packages = found.map((command) => dirname(dirname(realpathSync(command))));
  const npm = packages.find((folder) => existsSync(join(folder, 'bin/npm-cli.js')));
  if (!npm) throw new Error('PATH holds no npm to build with.');
  return npm;
};

const commitBase = (run, system) => {
  const container = run('from', 'scratch').trim();
  run('add', '--quiet', container, system, '/');
  run('config', '--env', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', container);
  run('commit', '--quiet', '--rm', container, BASE);
};

const commitBuild = (run) => {
  const container = run('from', BASE).trim();
  run('add', '--quiet', container, npmFolder(), '/usr/local/lib/node_modules/npm');
  run('run', container, '--', 'ln', '-s', '/usr/local/lib/node_modules/npm/bin/npm-cli.js', '/usr/local/bin/npm');
  run('commit', '--quiet', '--rm', container, BUILD);
};

export const makeLocalBase = (folder) => {
  const system = join(folder, 'system');
  mkdirSync(dirname(system), { recursive: true });
  makeSystem(system);
  const run = buildah(folder);
  commitBase(run, system);
  commitBuild(run);
};
