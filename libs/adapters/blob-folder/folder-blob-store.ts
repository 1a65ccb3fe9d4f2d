import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { type FileHandle, link, mkdir, open, opendir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { failure } from '#domain/failure/catalogue.js';
import { blobKeySegments, blobPrefixSegments } from '#ports/blob/blob-key.js';
import type { BlobInfo, BlobStore, ByteRange } from '#ports/blob/blob-store.js';
import { digestOf, identityOf, noteDigest, sidecarOf } from './digest-sidecar.js';
import { partialFile, sweepPartialFiles } from './partial-files.js';

const code = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;
const isAbsent = (error: unknown): boolean => code(error) === 'ENOENT' || code(error) === 'ENOTDIR';
const PLACE_ATTEMPTS = 10;

/** Makes a rename or link last through a power cut. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const writeHashed = async (handle: FileHandle, content: Readable | Uint8Array): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const taken = async function* () {
    for await (const chunk of content instanceof Readable ? content : [content]) {
      const piece: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  await handle.writeFile(taken());
  await handle.sync();
  return { bytes, sha256: hash.digest('hex') };
};

const swallow = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Blobs as plain files under one folder: the key is the path. Several processes may share it. */
export class FolderBlobStore implements BlobStore {
  readonly #root: string;
  readonly #partials: string;

  private constructor(root: string) {
    this.#root = root;
    this.#partials = join(root, '~partial');
  }

  /** Makes the folder where needed and clears away what dead writers left half-written. */
  static async open(root: string): Promise<FolderBlobStore> {
    const store = new FolderBlobStore(root);
    await sweepPartialFiles(store.#partials);
    return store;
  }

  async put(key: string, content: Readable | Uint8Array, options: { ifAbsent?: boolean } = {}): Promise<BlobInfo> {
    const path = this.#path(key);
    const ifAbsent = options.ifAbsent ?? true;
    const existing = ifAbsent ? await this.info(key) : null;
    if (existing) {
      // The content may be one part of a request that others follow: it is taken in, and let go.
      if (content instanceof Readable) await pipeline(content, swallow());
      return existing;
    }
    const partial = partialFile(this.#partials);
    try {
      const digest = await this.#write(partial, content);
      const identity = await identityOf(partial);
      while (!(await this.#place(partial, path, ifAbsent))) {
        const winner = await this.info(key);
        if (winner) return winner;
      }
      await noteDigest(path, digest.sha256, identity, partialFile(this.#partials)).catch(this.#unlessAbsent);
      return { key, ...digest };
    } finally {
      await rm(partial, { force: true });
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await this.#open(key);
    return range && range.end < range.start ? Readable.from([]) : handle.createReadStream({ ...range, highWaterMark: 1 << 18 });
  }

  async read(key: string, range?: ByteRange): Promise<Buffer> {
    const handle = await this.#open(key);
    try {
      if (!range) return await handle.readFile();
      const { size } = await handle.stat();
      const length = Math.max(0, Math.min(range.end + 1, size) - range.start);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, range.start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  async info(key: string): Promise<BlobInfo | null> {
    const path = this.#path(key);
    try {
      return { key, ...(await digestOf(path, partialFile(this.#partials))) };
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    const path = this.#path(key);
    await rm(path).catch(this.#unlessAbsent);
    await rm(sidecarOf(path), { force: true }).catch(this.#unlessAbsent);
    await this.#pruneEmpty(blobKeySegments(key).slice(0, -1));
  }

  async deletePrefix(prefix: string): Promise<number> {
    let deleted = 0;
    for await (const key of this.list(prefix)) {
      await this.delete(key);
      deleted += 1;
    }
    return deleted;
  }

  async *list(prefix: string): AsyncIterable<string> {
    const segments = blobPrefixSegments(prefix);
    for await (const path of this.#walk(segments)) yield path;
  }

  #path(key: string): string {
    return join(this.#root, ...blobKeySegments(key));
  }

  async #open(key: string): Promise<FileHandle> {
    try {
      return await open(this.#path(key), 'r');
    } catch (error) {
      if (isAbsent(error)) throw failure('blob.missing', key, { cause: error });
      throw error;
    }
  }

  async #write(partial: string, content: Readable | Uint8Array) {
    const handle = await open(partial, 'wx', 0o600);
    try {
      return await writeHashed(handle, content);
    } finally {
      await handle.close();
    }
  }

  /** Gives the written file its name. False: another writer was first. Tried again where a deletion took the folder away. */
  async #place(partial: string, path: string, ifAbsent: boolean, attempts = PLACE_ATTEMPTS): Promise<boolean> {
    try {
      await mkdir(dirname(path), { recursive: true });
      await (ifAbsent ? link(partial, path) : rename(partial, path));
      await syncFolder(dirname(path));
      return true;
    } catch (error) {
      if (ifAbsent && code(error) === 'EEXIST') return false;
      if (code(error) === 'ENOENT' && attempts > 1) return this.#place(partial, path, ifAbsent, attempts - 1);
      throw error;
    }
  }

  async *#walk(segments: string[]): AsyncIterable<string> {
    const entries: Dirent[] = [];
    try {
      for await (const entry of await opendir(join(this.#root, ...segments))) entries.push(entry);
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) yield* this.#walk([...segments, entry.name]);
      else if (!entry.name.includes('~')) yield [...segments, entry.name].join('/');
    }
  }

  /** Takes away folders left empty, up to the tenant's. */
  async #pruneEmpty(segments: string[]): Promise<void> {
    for (let depth = segments.length; depth > 2; depth -= 1) {
      const emptied = await rmdir(join(this.#root, ...segments.slice(0, depth))).then(
        () => true,
        () => false,
      );
      if (!emptied) return;
    }
  }

  readonly #unlessAbsent = (error: unknown): void => {
    if (!isAbsent(error)) throw error;
  };
}
