import { fileURLToPath } from 'node:url';
import { DEFAULT_TENANT, tenantId } from '#domain/access/tenant-id.js';

/** A place from which files may be taken in: a bucket, or what lies under a prefix of it; a folder of this machine. */
export type IngestPlace = { scheme: 'gs'; bucket: string; prefix: string } | { scheme: 'file'; folder: string };

/** A place is one tenant's: another's borrowers lie next to it. */
export type TenantPlace = IngestPlace & { tenant: string };

export interface GsObject {
  bucket: string;
  name: string;
  /** Null: the live one. */
  generation: string | null;
}

/** Bucket names as Cloud Storage takes them (https://cloud.google.com/storage/docs/buckets#naming). */
const BUCKET = '[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]';
const GS_PLACE = new RegExp(`^gs://(${BUCKET})((?:/[^/#]+)*)/?$`);
const GS_OBJECT = new RegExp(`^gs://(${BUCKET})/([^#]{1,1024})(?:#(\\d{1,20}))?$`);
/** Cloud Storage allows some of them; nobody who means well sends them. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** A place as the configuration writes it: `gs://bucket`, `gs://bucket/prefix` or `file:///folder`. Throws a sentence for anything else. */
export const parseIngestPlace = (text: string): IngestPlace => {
  const [, bucket, prefix = ''] = GS_PLACE.exec(text) ?? [];
  if (bucket) return { scheme: 'gs', bucket, prefix: prefix.slice(1) };
  if (/^file:\/\/\/[^/]/.test(text)) return { scheme: 'file', folder: fileURLToPath(text).replace(/\/$/, '') };
  throw new Error(`${text} is neither gs://bucket/prefix nor file:///folder`);
};

const parseTenantPlace = (text: string): TenantPlace => {
  const [, tenant = DEFAULT_TENANT, place = text] = /^([^=:/]+)=(.*)$/.exec(text) ?? [];
  if (!tenantId.safeParse(tenant).success) throw new Error(`${tenant} is no name of a tenant`);
  return { ...parseIngestPlace(place), tenant };
};

/** Places with commas between, each with its tenant: `tenant=gs://bucket/prefix`, the default one's without. None for an empty text. */
export const parseIngestPlaces = (text: string): TenantPlace[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseTenantPlace);

/** The object that a URI names (`gs://bucket/name`, with `#generation` or without); null where it names none. */
export const gsObjectOf = (uri: string): GsObject | null => {
  const [, bucket, name, generation] = UNPRINTABLE.test(uri) ? [] : (GS_OBJECT.exec(uri) ?? []);
  if (!bucket || !name || name.endsWith('/')) return null;
  return { bucket, name, generation: generation ?? null };
};

/** Prefixes stand for whole segments: `in` allows `in/a`, not `inner/a`. */
export const isAllowedObject = ({ bucket, name }: GsObject, places: readonly IngestPlace[]): boolean =>
  places.some(
    (place) => place.scheme === 'gs' && place.bucket === bucket && (place.prefix === '' || name.startsWith(`${place.prefix}/`)),
  );
