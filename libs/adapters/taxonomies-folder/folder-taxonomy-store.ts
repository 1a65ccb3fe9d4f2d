import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { type Calibration, calibration } from '#domain/calibration/calibration.js';
import type { CalibrationKey } from '#domain/calibration/calibration-key.js';
import { failure } from '#domain/failure/catalogue.js';
import { taxonomy as taxonomySchema } from '#domain/taxonomy/taxonomy.js';
import type { TaxonomyRef } from '#domain/taxonomy/taxonomy-ref.js';
import { compareVersions } from '#domain/taxonomy/version-order.js';
import type { PublishedTaxonomy, TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import { calibrationPath } from './calibration-path.js';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const VERSION_FILE = /^(\d+\.\d+\.\d+)\.yaml$/;

const absentAs =
  <T>(value: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return value;
    throw error;
  };

/** A published taxonomy from its file's bytes. Failure `taxonomy.unknown` where they do not fit the schema or their name. */
export const readTaxonomy = (id: string, version: string, bytes: Buffer): PublishedTaxonomy => {
  const yaml = bytes.toString('utf8');
  const parsed = taxonomySchema.safeParse(load(yaml));
  if (!parsed.success)
    throw failure('taxonomy.unknown', `${id}@${version} does not fit its schema: ${z.prettifyError(parsed.error)}`);
  if (parsed.data.id !== id || parsed.data.version !== version) {
    throw failure('taxonomy.unknown', `the file of ${id}@${version} says it is ${parsed.data.id}@${parsed.data.version}`);
  }
  return { ref: { id, version, sha256: createHash('sha256').update(bytes).digest('hex') }, taxonomy: parsed.data, yaml };
};

/**
 * Taxonomies as files: `<folder>/<id>/<version>.yaml`, calibrations beside them (`calibrationPath`).
 * A published version never changes, so each is read once.
 */
export class FolderTaxonomyStore implements TaxonomyStore {
  readonly #folder: string;
  readonly #published = new Map<string, Promise<PublishedTaxonomy>>();
  readonly #calibrations = new Map<string, Promise<Calibration | null>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(): Promise<TaxonomyRef[]> {
    const ids = (await readdir(this.#folder)).filter((id) => ID.test(id)).sort();
    const refs: TaxonomyRef[] = [];
    for (const id of ids) {
      for (const version of await this.#versions(id)) refs.push((await this.#load(id, version)).ref);
    }
    return refs;
  }

  async get(id: string, version?: string): Promise<PublishedTaxonomy> {
    const versions = ID.test(id) ? await this.#versions(id) : [];
    const wanted = version ?? versions.at(-1);
    if (!wanted || !versions.includes(wanted)) throw failure('taxonomy.unknown', 'no taxonomy of this id and version');
    return this.#load(id, wanted);
  }

  calibration(ref: TaxonomyRef, tier: string, key?: CalibrationKey): Promise<Calibration | null> {
    const path = calibrationPath(this.#folder, { taxonomy: ref, tier, key });
    return this.#once(this.#calibrations, path, () => this.#readCalibration(path, ref, tier, key));
  }

  async #versions(id: string): Promise<string[]> {
    const names = await readdir(join(this.#folder, id)).catch(absentAs<string[]>([]));
    return names.flatMap((name) => VERSION_FILE.exec(name)?.[1] ?? []).sort(compareVersions);
  }

  #load(id: string, version: string): Promise<PublishedTaxonomy> {
    const read = async () => readTaxonomy(id, version, await readFile(join(this.#folder, id, `${version}.yaml`)));
    return this.#once(this.#published, `${id}@${version}`, read);
  }

  /** Null as well where the file is of another taxonomy, tier or model than its name says: it must not be believed. */
  async #readCalibration(path: string, ref: TaxonomyRef, tier: string, key?: CalibrationKey): Promise<Calibration | null> {
    const text = await readFile(path, 'utf8').catch(absentAs<string | null>(null));
    if (text === null) return null;
    const fitted = calibration.parse(JSON.parse(text));
    const fits = fitted.tier === tier && fitted.taxonomy.id === ref.id && fitted.taxonomy.version === ref.version;
    return fits && fitted.model === key?.model && fitted.prompt === key?.prompt ? fitted : null;
  }

  /** A failed reading is not kept: it may be mended. */
  #once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
    const known = kept.get(key);
    if (known) return known;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  }
}
