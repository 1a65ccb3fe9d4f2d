import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failure } from '#domain/failure/catalogue.js';
import type { IngestPlace } from '#ports/ingest/ingest-place.js';
import type { FetchedSource, SourceFetcher } from '#ports/ingest/source-fetcher.js';

const READ_AHEAD_BYTES = 1 << 18;

const pathOf = (uri: string): string | null => {
  try {
    return uri.startsWith('file:///') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
};

/** Opens files of this machine (`file:///…`) from allowed folders. Links are followed first: where they lead is what must be allowed. */
export class FolderFetcher implements SourceFetcher {
  readonly #folders: string[];

  constructor(places: readonly IngestPlace[]) {
    this.#folders = places.flatMap((place) => (place.scheme === 'file' ? [place.folder] : []));
  }

  async open(uri: string): Promise<FetchedSource> {
    const path = pathOf(uri);
    if (path === null) throw failure('ingest.refused', 'not the URI of a file');
    const real = await this.#allowed(path);
    const handle = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW).catch((cause: unknown) => {
      throw failure('ingest.missing', 'no such file', { cause });
    });
    const { size, mtimeMs } = await handle.stat();
    const content = handle.createReadStream({ highWaterMark: READ_AHEAD_BYTES });
    const sha256 = createHash('sha256').update(uri).digest('hex');
    const origin = `file:sha256=${sha256} modified=${new Date(mtimeMs).toISOString()}`;
    return { name: basename(path), mediaType: '', bytes: size, origin, content };
  }

  /** The real path of a file under an allowed folder. What lies elsewhere is refused before it is looked for. */
  async #allowed(path: string): Promise<string> {
    const isUnder = (one: string, folder: string) => one.startsWith(folder + sep);
    if (!this.#folders.some((folder) => isUnder(path, folder))) throw failure('ingest.refused', 'not in an allowed folder');
    const real = await realpath(path).catch((cause: unknown) => {
      throw failure('ingest.missing', 'no such file', { cause });
    });
    const folders = await Promise.all(this.#folders.map((folder) => realpath(folder).catch(() => folder)));
    if (!folders.some((folder) => isUnder(real, folder))) throw failure('ingest.refused', 'it leads out of the allowed folder');
    return real;
  }
}
