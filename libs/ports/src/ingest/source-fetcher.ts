import type { Readable } from 'node:stream';

/** A file that a client has left in a place of its own, as it is opened to be taken in. */
export interface FetchedSource {
  /** Last segment of its path: may be personal data, and is treated as the name of an upload. */
  name: string;
  /** As the place declares it; empty where it does not. */
  mediaType: string;
  bytes: number;
  /** Where it came from, for the audit: scheme, sha256 (hex) of the URI, and the version that is read. No name. */
  origin: string;
  /** Fails with `blob.corrupt` where the bytes are not those that the place says it has. Whoever does not read it to its end destroys it. */
  content: Readable;
}

/** Opens files by URI, from places that the operator has allowed and from no other. */
export interface SourceFetcher {
  /**
   * Failures `ingest.refused` (no allowed place), `ingest.missing`, `storage.unavailable`, `storage.refused`. None of them quotes
   * the URI.
   */
  open(uri: string): Promise<FetchedSource>;
}
