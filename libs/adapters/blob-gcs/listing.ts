import type { File, SetFileMetadataOptions } from '@google-cloud/storage';
import type { Gcs } from './gcs-client.js';
import { isMissing, statusOf } from './storage-error.js';

const PAGE_OBJECTS = 1_000;
const FIELDS = 'items(name,generation),nextPageToken';

/** Objects whose name begins with `prefix`, in order of name, a page at a time. `versions`: noncurrent ones too. */
export async function* listPages({ bucket, again }: Gcs, prefix: string, versions = false): AsyncGenerator<File[]> {
  let pageToken: string | undefined;
  do {
    const page = { prefix, versions, fields: FIELDS, maxResults: PAGE_OBJECTS, autoPaginate: false };
    const [found, next] = await again(() => bucket.getFiles({ ...page, ...(pageToken !== undefined && { pageToken }) }));
    // Asked for some fields only, the client gives plain objects whatever its types say.
    yield found.map(({ name, generation }) => bucket.file(name, versions ? { generation } : {}));
    pageToken = (next as { pageToken?: string } | null)?.pageToken;
  } while (pageToken !== undefined);
}

/** The client types know retention, but not the word that lifts an unlocked one. */
const override: SetFileMetadataOptions & { overrideUnlockedRetention: true } = { overrideUnlockedRetention: true };

/**
 * Deletes an object, or the generation that `file` names; one that is gone is no error. `mayLift`: a retention that Docyard itself
 * has set (unlocked) is lifted first where it stands in the way; a locked one can not be, and the storage's refusal is thrown.
 */
export const deleteObject = async ({ again }: Gcs, file: File, mayLift: boolean): Promise<void> => {
  try {
    await again(() => file.delete());
  } catch (error) {
    if (isMissing(error)) return;
    if (!mayLift || statusOf(error) !== 403) throw error;
    await again(() => file.setMetadata({ retention: null }, override));
    await again(() => file.delete());
  }
};
