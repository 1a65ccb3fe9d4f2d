import type { File } from '@google-cloud/storage';
import { failure } from '#domain/failure/catalogue.js';
import { ContentDigest } from './content-digest.js';
import type { Gcs } from './gcs-client.js';
import { partsOf } from './parts.js';
import { isPreconditionFailed } from './storage-error.js';
import { lookUp, noteSha256, type Stored, storedOf } from './stored.js';
import { UploadSession } from './upload-session.js';

/** Also what one upload holds in memory, once or twice: a part is kept until the storage has it. A multiple of 256 KiB, by the protocol. */
export const PART_BYTES = 8 << 20;

export interface Target {
  file: File;
  contentType: string | undefined;
  /** True: only where there is no such object (`ifGenerationMatch=0`). */
  ifAbsent: boolean;
  /** ISO date until which the object may not be deleted. */
  retainUntil: string | null;
}

export interface Uploaded {
  bytes: number;
  sha256: string;
}

const metadataOf = ({ contentType = 'application/octet-stream', retainUntil }: Target) => ({
  contentType,
  ...(retainUntil !== null && { retention: { mode: 'Unlocked', retainUntilTime: retainUntil } }),
});
const preconditionOf = ({ ifAbsent }: Target) => (ifAbsent ? { preconditionOpts: { ifGenerationMatch: 0 } } : {});

/** Takes away what was stored if it is not what was sent: by then it shows. The storage compares too, but not all that stand in for it. */
const confirm = async (gcs: Gcs, file: File, stored: Stored, sent: ContentDigest): Promise<void> => {
  if (stored.bytes === sent.bytes && stored.crc32c === sent.crc32c) return;
  const thatOne = { ifGenerationMatch: stored.generation, ignoreNotFound: true };
  await gcs
    .again(() => file.delete(thatOne))
    .catch((error: unknown) => {
      if (!isPreconditionFailed(error)) throw error;
    });
  throw failure('blob.corrupt', `${sent.bytes} bytes were sent, ${stored.bytes} arrived, or their CRC32C differs`);
};

/** Null where another object is there already. */
const unlessTaken = async <T>(write: Promise<T>): Promise<T | null> => {
  try {
    return await write;
  } catch (error) {
    if (isPreconditionFailed(error)) return null;
    throw error;
  }
};

/**
 * Stores bytes that are known beforehand in one request, digests and all, so that nothing is left to note afterwards. Null: another
 * object is there. A try whose answer was lost makes the next one find its own object there: the same bytes, hence the same info.
 */
export const uploadWhole = async (gcs: Gcs, target: Target, bytes: Buffer): Promise<Uploaded | null> => {
  const digest = ContentDigest.of(bytes);
  const sha256 = digest.sha256();
  const { file } = target;
  const metadata = { ...metadataOf(target), crc32c: digest.crc32c, metadata: { sha256 } };
  const options = { ...preconditionOf(target), validation: false, resumable: false, metadata };
  const written = await unlessTaken(
    gcs.again(() => file.save(bytes, { ...options, metadata: { ...metadata } })).then(() => true),
  );
  if (!written) return null;
  await confirm(gcs, file, storedOf(file.metadata), digest);
  return { bytes: digest.bytes, sha256 };
};

const openSession = async (gcs: Gcs, target: Target): Promise<UploadSession | null> => {
  // Looking first saves sending a large file again; the precondition decides.
  if (target.ifAbsent && (await lookUp(gcs, target.file))) return null;
  const create = { metadata: metadataOf(target), ...preconditionOf(target) };
  const url = await unlessTaken(gcs.again(async () => (await target.file.createResumableUpload(create))[0]));
  return url === null ? null : new UploadSession(gcs, url);
};

async function* seen(chunks: AsyncIterable<Buffer>, digest: ContentDigest): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    digest.update(chunk);
    yield chunk;
  }
}

const sendAll = async (session: UploadSession, chunks: AsyncIterable<Buffer>, digest: ContentDigest): Promise<unknown> => {
  let resource: unknown = null;
  for await (const part of partsOf(seen(chunks, digest), PART_BYTES)) {
    resource = await session.send(part, part.total === null ? null : digest.crc32c);
  }
  return resource;
};

/**
 * Stores a stream of any length by a resumable upload in parts: a cut connection costs one part. The object appears when the last part
 * is in; its sha256, known only then, is noted right after. Null: another object is there, and `chunks` may not be at their end.
 */
export const uploadStream = async (gcs: Gcs, target: Target, chunks: AsyncIterable<Buffer>): Promise<Uploaded | null> => {
  const session = await openSession(gcs, target);
  if (!session) return null;
  const digest = new ContentDigest();
  let resource: unknown;
  try {
    resource = await unlessTaken(sendAll(session, chunks, digest));
  } catch (error) {
    await session.abandon();
    throw error;
  }
  if (resource === null) return null;
  const stored = storedOf(resource);
  await confirm(gcs, target.file, stored, digest);
  const sha256 = digest.sha256();
  await noteSha256(gcs, target.file, stored, sha256);
  return { bytes: digest.bytes, sha256 };
};
