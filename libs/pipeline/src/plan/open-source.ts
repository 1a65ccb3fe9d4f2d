import type { Source } from '#domain/packet/packet.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { SourceHandle } from '#ports/page-engine/page-engine.js';

/** A source as the page engine wants it. The password is fetched for this one use and kept nowhere. */
export const openSource = async (source: Source, blobs: BlobStore): Promise<SourceHandle> => ({
  mediaType: source.mediaType,
  bytes: source.bytes,
  blobKey: source.blobKey,
  password: source.passwordKey ? (await blobs.read(source.passwordKey)).toString('utf8') : null,
});
