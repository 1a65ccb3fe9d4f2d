import type { Readable } from 'node:stream';

export interface BlobInfo {
  key: string;
  bytes: number;
  /** sha256 in hex of the stored bytes. */
  sha256: string;
}

/** Inclusive byte range, as HTTP has it. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface DownloadLink {
  expiresInMs: number;
  /** Given: what is fetched is saved under this name (ASCII). */
  fileName?: string;
  contentType?: string;
}

/**
 * Bytes by key. Keys are `/`-joined segments of `[A-Za-z0-9._-]`, the first two naming the tenant (`tenants/<tenant>/…`).
 * A blob appears whole or not at all; a write that dies midway leaves nothing behind that `get` or `list` would show.
 */
export interface BlobStore {
  /** Streams in. `ifAbsent` (default true): an existing blob stays as it is and its info is returned. */
  put(key: string, content: Readable | Uint8Array, options?: { contentType?: string; ifAbsent?: boolean }): Promise<BlobInfo>;
  /** Failure `blob.missing` when there is none. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  read(key: string, range?: ByteRange): Promise<Buffer>;
  info(key: string): Promise<BlobInfo | null>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Returns how many were deleted. */
  deletePrefix(prefix: string): Promise<number>;
  list(prefix: string): AsyncIterable<string>;
  /** Where the store can: a URL by which anybody may fetch the blob until it expires. Not asked whether the blob is there. */
  link?(key: string, options: DownloadLink): Promise<string>;
}
