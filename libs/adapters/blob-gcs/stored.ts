import type { File } from '@google-cloud/storage';
import { z } from 'zod';
import type { Gcs } from './gcs-client.js';
import { isMissing, isPreconditionFailed } from './storage-error.js';

/** What the adapter reads of an object's resource (https://cloud.google.com/storage/docs/json_api/v1/objects#resource). */
const resource = z.object({
  generation: z.coerce.string(),
  metageneration: z.coerce.string().default('1'),
  size: z.coerce.number(),
  crc32c: z.string().optional(),
  metadata: z.object({ sha256: z.string().optional() }).nullish(),
});

export interface Stored {
  generation: string;
  metageneration: string;
  bytes: number;
  crc32c: string | null;
  /** Null: its writer died between the object and the note, or another program wrote it. */
  sha256: string | null;
}

export const storedOf = (answer: unknown): Stored => {
  const { generation, metageneration, size, crc32c, metadata } = resource.parse(answer);
  return { generation, metageneration, bytes: size, crc32c: crc32c ?? null, sha256: metadata?.sha256 ?? null };
};

/** The live object, null where there is none. */
export const lookUp = async (gcs: Gcs, file: File): Promise<Stored | null> => {
  try {
    const [answer] = await gcs.again(() => file.getMetadata());
    return storedOf(answer);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/** Notes the digest with the object. Whoever replaced or deleted it meanwhile has the last word. */
export const noteSha256 = async (gcs: Gcs, file: File, { generation, metageneration }: Stored, sha256: string): Promise<void> => {
  const unchanged = { ifGenerationMatch: generation, ifMetagenerationMatch: metageneration };
  await gcs
    .again(() => file.setMetadata({ metadata: { sha256 } }, unchanged))
    .catch((error: unknown) => {
      if (!isPreconditionFailed(error) && !isMissing(error)) throw error;
    });
};
