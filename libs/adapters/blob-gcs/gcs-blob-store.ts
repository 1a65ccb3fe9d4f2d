import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { File } from '@google-cloud/storage';
import { failure } from '#domain/failure/catalogue.js';
import { blobKeySegments, blobPrefixSegments } from '#ports/blob/blob-key.js';
import type { BlobInfo, BlobStore, ByteRange, DownloadLink } from '#ports/blob/blob-store.js';
import { Content } from './content.js';
import { ContentDigest } from './content-digest.js';
import { download } from './download.js';
import { type Gcs, type GcsOptions, openGcs } from './gcs-client.js';
import { deleteObject, listPages } from './listing.js';
import { isMissing, storageFailure } from './storage-error.js';
import { lookUp, noteSha256, type Stored } from './stored.js';
import { PART_BYTES, type Target, type Uploaded, uploadStream, uploadWhole } from './upload.js';

/** How often a writer tries again that lost to an object which then was deleted. */
const PLACE_ATTEMPTS = 3;
/** Objects deleted at a time. */
const DELETIONS = 16;
const READ_AHEAD_BYTES = 1 << 18;

interface PutOptions {
  contentType?: string;
  ifAbsent?: boolean;
}

/** What the storage's client throws, as a Failure; a missing object as `blob.missing`. */
const told = (key: string) => (error: unknown) =>
  isMissing(error) ? failure('blob.missing', key, { cause: error }) : storageFailure(error);

async function* tellingFaults<T>(items: AsyncIterable<T>, key: string): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    throw told(key)(error);
  }
}

async function* joined(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

/**
 * Blobs as objects of one bucket, under one prefix: the key is the rest of the name. Many machines may share it. Small blobs take one
 * request, large ones a resumable upload. Writing once rests on `ifGenerationMatch=0`, not on looking first.
 */
export class GcsBlobStore implements BlobStore {
  readonly #gcs: Gcs;
  readonly #options: GcsOptions;
  readonly #root: string;

  private constructor(options: GcsOptions) {
    this.#options = options;
    this.#gcs = openGcs(options);
    this.#root = options.prefix === '' ? '' : `${options.prefix}/`;
  }

  /** Asks nothing yet: credentials and bucket are looked for by the first request. */
  static open(options: GcsOptions): GcsBlobStore {
    return new GcsBlobStore(options);
  }

  /** Failures `storage.unavailable`, `storage.refused`, `blob.corrupt`; what the source throws is thrown as it is. */
  async put(key: string, content: Readable | Uint8Array, options: PutOptions = {}): Promise<BlobInfo> {
    const target = this.#target(key, options);
    const given = new Content(content);
    try {
      const { head, whole } = await given.head(PART_BYTES);
      if (whole) return await this.#place(key, () => uploadWhole(this.#gcs, target, head), PLACE_ATTEMPTS);
      const placed = await this.#place(key, () => uploadStream(this.#gcs, target, joined(head, given.chunks)), 1);
      // Where another was first, the rest is taken in and let go: it may be one part of a request that others follow.
      for await (const _ of given.chunks);
      return placed;
    } catch (error) {
      throw given.isFaultOfSource(error) ? error : storageFailure(error);
    } finally {
      await given.chunks.return(undefined);
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const bytes = await this.#download(key, range);
    return Readable.from(bytes, { objectMode: false, highWaterMark: READ_AHEAD_BYTES });
  }

  async read(key: string, range?: ByteRange): Promise<Buffer> {
    return buffer(await this.#download(key, range));
  }

  async info(key: string): Promise<BlobInfo | null> {
    const file = this.#file(key);
    const stored = await lookUp(this.#gcs, file).catch((error: unknown) => Promise.reject(storageFailure(error)));
    return stored && { key, bytes: stored.bytes, sha256: stored.sha256 ?? (await this.#takeSha256(key, file, stored)) };
  }

  async delete(key: string): Promise<void> {
    await this.#delete(this.#file(key));
  }

  /** Noncurrent versions are deleted with the live ones; what the bucket's soft-delete policy keeps is beyond reach. */
  async deletePrefix(prefix: string): Promise<number> {
    const names = new Set<string>();
    for await (const files of this.#pages(prefix, true)) {
      for (let from = 0; from < files.length; from += DELETIONS) {
        await Promise.all(files.slice(from, from + DELETIONS).map((file) => this.#delete(file)));
      }
      for (const { name } of files) names.add(name);
    }
    return names.size;
  }

  async *list(prefix: string): AsyncIterable<string> {
    for await (const files of this.#pages(prefix, false)) {
      for (const { name } of files) yield name.slice(this.#root.length);
    }
  }

  async link(key: string, { expiresInMs, fileName, contentType }: DownloadLink): Promise<string> {
    const [url] = await this.#file(key)
      .getSignedUrl({
        version: 'v4',
        action: 'read',
        expires: Date.now() + expiresInMs,
        ...(fileName !== undefined && { promptSaveAs: fileName }),
        ...(contentType !== undefined && { responseType: contentType }),
      })
      .catch((error: unknown) => Promise.reject(storageFailure(error)));
    return url;
  }

  #file(key: string): File {
    const { kmsKeyName } = this.#options;
    return this.#gcs.bucket.file(this.#root + blobKeySegments(key).join('/'), kmsKeyName === null ? {} : { kmsKeyName });
  }

  #target(key: string, { contentType, ifAbsent = true }: PutOptions): Target {
    const { retentionMs } = this.#options;
    // What may be replaced can not be retained: the storage would refuse the second write.
    const retainUntil = ifAbsent && retentionMs !== null ? new Date(Date.now() + retentionMs).toISOString() : null;
    return { file: this.#file(key), contentType, ifAbsent, retainUntil };
  }

  async #place(key: string, upload: () => Promise<Uploaded | null>, attempts: number): Promise<BlobInfo> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const placed = (await upload()) ?? (await this.info(key));
      if (placed) return { key, bytes: placed.bytes, sha256: placed.sha256 };
    }
    throw failure('storage.unavailable', 'another object came and went while this one was written');
  }

  async #download(key: string, range?: ByteRange): Promise<AsyncIterable<Buffer>> {
    const { name } = this.#file(key);
    const bytes = await download(this.#gcs, name, range).catch((error: unknown) => Promise.reject(told(key)(error)));
    return tellingFaults(bytes, key);
  }

  /** The digest of an object whose writer died before it noted one. */
  async #takeSha256(key: string, file: File, stored: Stored): Promise<string> {
    const digest = new ContentDigest();
    for await (const chunk of await this.#download(key)) digest.update(chunk);
    const sha256 = digest.sha256();
    await noteSha256(this.#gcs, file, stored, sha256).catch((error: unknown) => Promise.reject(storageFailure(error)));
    return sha256;
  }

  async #delete(file: File): Promise<void> {
    const mayLift = this.#options.retentionMs !== null;
    await deleteObject(this.#gcs, file, mayLift).catch((error: unknown) => Promise.reject(storageFailure(error)));
  }

  async *#pages(prefix: string, versions: boolean): AsyncGenerator<File[]> {
    const whole = `${this.#root}${blobPrefixSegments(prefix).join('/')}/`;
    yield* tellingFaults(listPages(this.#gcs, whole, versions), prefix);
  }
}
