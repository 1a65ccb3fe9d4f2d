import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LostPage, PageEngine, RenderedPage, RenderPageOptions, SourceHandle } from '#ports/page-engine/page-engine.js';

const COUNT = 'pages';

/** Digest of the compiled files that read pages: whatever changes in them makes earlier pages worthless. */
export const renderVersion = async (folders: string[]): Promise<string> => {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
    for (const path of paths) hash.update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 16);
};

const readJson = async <T>(path: string): Promise<T | null> => {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as T);
};

const writeJson = async (path: string, value: unknown): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}`;
  await writeFile(partial, JSON.stringify(value));
  await rename(partial, path);
};

/**
 * An engine that keeps what it read under `folder/<source sha256>/`, so that decisions can be tried again without reading
 * again. Pages that were lost, and pictures, are not kept.
 */
export const cachedPageEngine = (
  engine: PageEngine,
  folder: string,
  digestOf: (source: SourceHandle) => Promise<string>,
): PageEngine => {
  const pathOf = async (source: SourceHandle, name: string): Promise<string> =>
    join(folder, await digestOf(source), `${name}.json`);

  async function* render(
    source: SourceHandle,
    sourcePages: number[],
    options: RenderPageOptions,
    signal?: AbortSignal,
  ): AsyncGenerator<RenderedPage | LostPage> {
    const unread: number[] = [];
    for (const page of sourcePages) {
      const kept = options.pictureMaxPx === null ? await readJson<RenderedPage>(await pathOf(source, `${page}`)) : null;
      if (kept) yield kept;
      else unread.push(page);
    }
    if (unread.length === 0) return;
    for await (const read of engine.render(source, unread, options, signal)) {
      if (!('code' in read) && read.picture === null) await writeJson(await pathOf(source, `${read.sourcePage}`), read);
      yield read;
    }
  }

  return {
    countPages: async (source) => {
      const path = await pathOf(source, COUNT);
      const kept = await readJson<number>(path);
      if (kept !== null) return kept;
      const counted = await engine.countPages(source);
      await writeJson(path, counted);
      return counted;
    },
    render,
    close: () => engine.close(),
  };
};
