import { FolderFetcher } from '#adapters/ingest-folder/folder-fetcher.js';
import type { SourceFetcher } from '#ports/ingest/source-fetcher.js';
import type { Config } from '#runtime/config/config.js';

const openGcsFetcher = async ({ ingest }: Config): Promise<SourceFetcher> => {
  const { GcsFetcher } = await import('#adapters/blob-gcs/gcs-fetcher.js');
  return new GcsFetcher(ingest);
};

/** Who opens files that clients name by URI: by its scheme. Null where no place is allowed. */
export const openFetcher = async (config: Config): Promise<SourceFetcher | null> => {
  const { places } = config.ingest;
  if (places.length === 0) return null;
  const folder = new FolderFetcher(places);
  // Cloud Storage's client is loaded only where it is used: it costs a start.
  const gcs = places.some(({ scheme }) => scheme === 'gs') ? await openGcsFetcher(config) : folder;
  return { open: (uri) => (uri.startsWith('gs:') ? gcs : folder).open(uri) };
};
