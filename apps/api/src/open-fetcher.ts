import { FolderFetcher } from '#adapters/ingest-folder/folder-fetcher.js';
import type { IngestPlace } from '#ports/ingest/ingest-place.js';
import type { SourceFetcher } from '#ports/ingest/source-fetcher.js';
import type { Config } from '#runtime/config/config.js';

const openGcsFetcher = async (places: IngestPlace[], endpoint: string | null): Promise<SourceFetcher> => {
  const { GcsFetcher } = await import('#adapters/blob-gcs/gcs-fetcher.js');
  return new GcsFetcher({ places, endpoint });
};

const openOne = async (places: IngestPlace[], endpoint: string | null): Promise<SourceFetcher> => {
  const folder = new FolderFetcher(places);
  // Cloud Storage's client is loaded only where it is used: it costs a start.
  const gcs = places.some(({ scheme }) => scheme === 'gs') ? await openGcsFetcher(places, endpoint) : folder;
  return { open: (uri) => (uri.startsWith('gs:') ? gcs : folder).open(uri) };
};

/** Who opens files that a tenant's clients name by URI: by its scheme, from its own places only. Null where it has none. */
export const openFetchers = async ({ ingest }: Config): Promise<(tenant: string) => SourceFetcher | null> => {
  const byTenant = [...Map.groupBy(ingest.places, ({ tenant }) => tenant)];
  const open = byTenant.map(async ([tenant, places]) => [tenant, await openOne(places, ingest.endpoint)] as const);
  const fetchers = new Map(await Promise.all(open));
  return (tenant) => fetchers.get(tenant) ?? null;
};
