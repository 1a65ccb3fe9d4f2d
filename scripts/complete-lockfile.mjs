// `node scripts/complete-lockfile.mjs`, after a change of dependencies: names in package-lock.json the binaries of other platforms.
//
// A registry mirror may carry only the binaries of the platforms that it serves; npm then leaves the others out of the lock file, and
// `npm ci` refuses a lock file without them. An entry of version, os and cpu is enough: npm fetches it only where it fits. `resolved` is
// left out for the same reason: the lock file must not tie the project to one registry.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const OPERATING_SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'linuxmusl',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
  'win32',
];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** `@swc/core-linux-x64-musl` → linux, x64, musl; nothing for a package that is of no platform. */
function platformOf(name) {
  const words = name.split(/[-/.]/);
  const system = OPERATING_SYSTEMS.find((os) => words.includes(os));
  const cpu = PROCESSORS.find((processor) => words.includes(processor)) ?? (words.includes('universal') ? 'x64' : undefined);
  if (!system && !cpu) return null;
  const libc = words.includes('musl') || system === 'linuxmusl' ? ['musl'] : undefined;
  const os = system === 'linuxmusl' ? 'linux' : system;
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc }) };
}

const isKnown = (name, owner) => `node_modules/${name}` in lock.packages || `${owner}/node_modules/${name}` in lock.packages;
const added = {};
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    if (!platform || isKnown(name, owner)) continue;
    const place = `node_modules/${name}` in added ? `${owner}/node_modules/${name}` : `node_modules/${name}`;
    added[place] = { version: range.replace(/^[~^]/, ''), ...platform, optional: true };
  }
}
const packages = { ...lock.packages, ...added };
for (const entry of Object.values(packages)) delete entry.resolved;
const [root, ...rest] = Object.entries(packages);
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(added).length} entries added`);
