import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure } from '#domain/failure/catalogue.js';
import { diffTaxonomies } from '#domain/taxonomy/diff-taxonomies.js';
import { taxonomyJsonSchema } from '#domain/taxonomy/json-schema.js';
import type { Finding } from '#domain/taxonomy/lint/finding.js';
import { readTaxonomy } from '#domain/taxonomy/lint/lint-taxonomy.js';
import type { Taxonomy } from '#domain/taxonomy/taxonomy.js';
import { compareVersions } from '#domain/taxonomy/version-order.js';
import { projectFolder } from '../project-folder.js';

const VERSION_FILE = /^(\d+\.\d+\.\d+)\.yaml$/;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** A file's path as it is, or that of a published taxonomy by `id` (its highest version) or `id@version`. */
async function pathOf(named: string): Promise<string> {
  if (await isFile(named)) return named;
  const [id = '', version] = named.split('@');
  const folder = join(projectFolder(), 'taxonomies', id);
  const files = await readdir(folder).catch(() => []);
  const versions = files.flatMap((file) => VERSION_FILE.exec(file)?.[1] ?? []).sort(compareVersions);
  const wanted = version ?? versions.at(-1);
  if (wanted === undefined || !versions.includes(wanted))
    throw failure('taxonomy.unknown', `No taxonomy ${named}, as a file or by its id`);
  return join(folder, `${wanted}.yaml`);
}

const read = async (named: string) => readTaxonomy(await readFile(await pathOf(named), 'utf8'));

function sayFindings(named: string, findings: readonly Finding[]): void {
  for (const { level, code, path, message } of findings) say(`${named}: ${level} ${code} at ${path || 'the top'}: ${message}`);
  const errors = findings.filter(({ level }) => level === 'error').length;
  say(`${named}: ${errors} errors, ${findings.length - errors} warnings`);
}

/** Says what is wrong with each; the exit code is 1 where something is. */
export async function lint(named: string[], options: { strict?: boolean }): Promise<void> {
  for (const each of named) {
    const { findings } = await read(each);
    sayFindings(each, findings);
    if (findings.some(({ level }) => level === 'error' || options.strict)) process.exitCode = 1;
  }
}

async function sound(named: string): Promise<Taxonomy> {
  const { taxonomy, findings } = await read(named);
  if (taxonomy) return taxonomy;
  sayFindings(named, findings);
  throw failure('taxonomy.invalid', `${named} can not be read as a taxonomy`);
}

/** Says each change and the version step it needs; the exit code is 1 where the step is too small. */
export async function diff(before: string, after: string, options: { json?: boolean }): Promise<void> {
  const found = diffTaxonomies(await sound(before), await sound(after));
  if (!found.versionSuffices) process.exitCode = 1;
  if (options.json) {
    say(JSON.stringify(found, null, 2));
    return;
  }
  for (const { kind, path, message } of found.changes) say(`${kind.padEnd(11)} ${path} ${message}`);
  say(
    `${found.changes.length} changes; version bump needed: ${found.bump}${found.versionSuffices ? '' : ', which the new version lacks'}`,
  );
}

/** The JSON Schema, to the file or to stdout. */
export async function schema(options: { out?: string }): Promise<void> {
  const text = `${JSON.stringify(taxonomyJsonSchema(), null, 2)}\n`;
  if (options.out) await writeFile(options.out, text);
  else process.stdout.write(text);
}
