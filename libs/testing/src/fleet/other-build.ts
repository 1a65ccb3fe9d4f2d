import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A change of the sources: `find` must stand in the file once. */
export interface Patch {
  file: string;
  find: string;
  replace: string;
}

export interface OtherBuild {
  /** As good as a checkout for starting processes from. */
  folder: string;
  remove(): void;
}

const COPIED = ['apps', 'libs', 'scripts', 'package.json', '.swcrc'];
const SHARED = ['node_modules', 'taxonomies', 'prompts', 'config'];

const apply = (folder: string, { file, find, replace }: Patch): void => {
  const place = join(folder, file);
  const text = readFileSync(place, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file} does not hold once: ${find}`);
  writeFileSync(place, text.replace(find, replace));
};

/** Builds the sources with some changes in a temporary folder, as another release of the fleet would be. */
export const makeOtherBuild = (projectFolder: string, patches: Patch[]): OtherBuild => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-build-'));
  for (const name of COPIED) cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  for (const name of SHARED) symlinkSync(join(projectFolder, name), join(folder, name));
  for (const patch of patches) apply(folder, patch);
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/build.mjs')], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the other build failed: ${stderr}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
