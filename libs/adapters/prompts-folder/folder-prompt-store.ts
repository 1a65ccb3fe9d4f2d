import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PromptFile } from '#domain/cascade/instructions.js';
import { failure } from '#domain/failure/catalogue.js';
import { compareVersions } from '#domain/taxonomy/version-order.js';
import type { PromptStore } from '#ports/prompts/prompt-store.js';

const FILE = /^(\d+\.\d+\.\d+)\.md$/;

/** Prompts as `folder/<name>/<version>.md`, read once: a published version never changes. */
export class FolderPromptStore implements PromptStore {
  readonly #folder: string;
  readonly #kept = new Map<string, Promise<PromptFile>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  latest(name: string): Promise<PromptFile> {
    const known = this.#kept.get(name) ?? this.#read(name);
    this.#kept.set(name, known);
    known.catch(() => this.#kept.delete(name));
    return known;
  }

  async #read(name: string): Promise<PromptFile> {
    const files = await readdir(join(this.#folder, name)).catch(() => []);
    const versions = files.flatMap((file) => FILE.exec(file)?.[1] ?? []).sort(compareVersions);
    const version = versions.at(-1);
    if (version === undefined) throw failure('prompt.missing', `no version of prompt ${name}`);
    const bytes = await readFile(join(this.#folder, name, `${version}.md`));
    return { name, version, sha256: createHash('sha256').update(bytes).digest('hex'), text: bytes.toString('utf8') };
  }
}
