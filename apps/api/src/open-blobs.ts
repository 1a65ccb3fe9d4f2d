import { FolderBlobStore } from '#adapters/blob-folder/folder-blob-store.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { Config } from '#runtime/config/config.js';

/** The blob store that the configuration names. Cloud Storage's client is loaded only where it is used: it costs a start. */
export const openBlobs = async ({ blobs }: Config): Promise<BlobStore> => {
  if (blobs.kind === 'folder') return FolderBlobStore.open(blobs.folder);
  const { GcsBlobStore } = await import('#adapters/blob-gcs/gcs-blob-store.js');
  return GcsBlobStore.open(blobs);
};
