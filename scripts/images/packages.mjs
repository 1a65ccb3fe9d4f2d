import { cpSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { UNREAD } from './app-files.mjs';

const MODULES = 'node_modules';

export const readPackage = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Where Node would find `name` for a package at `from`, as a path below the root: its own node_modules first, then those above. */
const locate = (root, from, name) => {
  for (let at = from; ; at = at.includes(`/${MODULES}/`) ? at.slice(0, at.lastIndexOf(`/${MODULES}/`)) : '') {
    const path = join(at, MODULES, name);
    if (existsSync(join(root, path, 'package.json'))) return path;
    if (at === '') return undefined;
  }
};

/** The packages named and all that they depend on, as paths below the root. Optional ones count where they are installed: native code of this platform. */
export const packagesNeededBy = (root, names) => {
  const found = new Set();
  const visit = (from, name, isOptional) => {
    const path = locate(root, from, name);
    if (path === undefined && !isOptional) throw new Error(`${name}, which ${from || 'an app'} needs, is not installed`);
    if (path === undefined || found.has(path)) return;
    found.add(path);
    const { dependencies = {}, optionalDependencies = {} } = readPackage(join(root, path));
    for (const other of Object.keys(optionalDependencies)) visit(path, other, true);
    for (const other of Object.keys(dependencies)) visit(path, other, other in optionalDependencies);
  };
  for (const name of names) visit('', name, false);
  return [...found].sort();
};

/** The packages of which files went into a bundle. */
export const bundledPackages = ({ inputs }) => {
  const inModules = Object.keys(inputs).filter((file) => file.includes(`${MODULES}/`));
  const packageOf = (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [];
  return [...new Set(inModules.flatMap(packageOf))].sort();
};

/** Copies one package without those nested in it (they are listed apart) and without what nothing reads at run time. */
export const copyPackage = (root, path, folder) => {
  const source = join(root, path);
  const isRead = (file) => {
    const within = relative(source, file);
    if (within.split('/').includes(MODULES)) return false;
    const name = `${path.slice(path.lastIndexOf(`${MODULES}/`) + MODULES.length + 1)}/${within}`;
    return !UNREAD.some((pattern) => pattern.test(name));
  };
  cpSync(source, join(folder, path), { recursive: true, filter: isRead, dereference: true });
};

export const packageNameOf = (path) => path.slice(path.lastIndexOf(`${MODULES}/`) + MODULES.length + 1) || dirname(path);
