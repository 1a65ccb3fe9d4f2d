import { Readable } from 'node:stream';
import type { Bucket } from '@google-cloud/storage';
import { CRC32C } from '@google-cloud/storage';
import { failure } from '#domain/failure/catalogue.js';
import type { ByteRange } from '#ports/blob/blob-store.js';
import type { Gcs } from './gcs-client.js';
import { isTransient, statusOf } from './storage-error.js';

/** A body may break off so often in a row without a byte having come. */
const RESUMES = 4;
/** A body that sends nothing for so long is dropped and asked for again. */
const STALL_MS = 30_000;

interface Opened {
  body: Readable;
  /** Length of this answer's body. */
  bytes: number;
  generation: string | null;
  /** Of the whole object, base64. */
  crc32c: string | null;
}

type Headers = Record<string, string | undefined>;

const openedOf = (body: Readable, headers: Headers): Opened => ({
  body,
  bytes: Number(headers['content-length']),
  generation: headers['x-goog-generation'] ?? null,
  crc32c: /crc32c=([^,\s]+)/.exec(headers['x-goog-hash'] ?? '')?.[1] ?? null,
});

/** Asks for the object's bytes and waits for the head of the answer. The generation pins what is read on after a break. */
const open = async (bucket: Bucket, name: string, range: Partial<ByteRange>, generation: string | null): Promise<Opened> => {
  const file = bucket.file(name, generation === null ? {} : { generation });
  const body = file.createReadStream({ ...range, validation: false, decompress: false });
  const answered = new Promise<Opened>((resolve, reject) => {
    body.once('error', reject);
    body.once('response', ({ statusCode, headers }: { statusCode: number; headers: Headers }) => {
      if (statusCode < 300) return resolve(openedOf(body, headers));
      // The client reads the refusal's body before it says so, and where that is empty it never does.
      reject(Object.assign(new Error(`the storage answered ${statusCode}`), { code: statusCode }));
      body.destroy();
    });
  });
  body.read(0);
  return answered;
};

/** The chunks of one answer; throws where it stalls. Time that the reader takes does not count. */
async function* unlessStalled(body: Readable): AsyncGenerator<Buffer> {
  const stalled = () => body.destroy(Object.assign(new Error('the body stalled'), { code: 'ETIMEDOUT' }));
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(stalled, STALL_MS);
      const next = await chunks.next().finally(() => clearTimeout(timer));
      if (next.done) return;
      yield next.value as Buffer;
    }
  } finally {
    body.destroy();
  }
}

/** All bytes of an opened object or range, read on from where a connection broke, at most `RESUMES` times without progress. */
async function* readOn({ bucket, again }: Gcs, name: string, first: Opened, start: number): AsyncGenerator<Buffer> {
  const end = start + first.bytes;
  let at = start;
  let opened = first;
  for (let idle = 0; ; idle += 1) {
    try {
      for await (const chunk of unlessStalled(opened.body)) {
        at += chunk.length;
        idle = 0;
        yield chunk;
      }
      if (at >= end) return;
    } catch (error) {
      if (!isTransient(error) || idle >= RESUMES) throw error;
    }
    if (at >= end) return;
    if (idle >= RESUMES) throw Object.assign(new Error('the body breaks off'), { code: 'ECONNRESET' });
    opened = await again(() => open(bucket, name, { start: at, end: end - 1 }, first.generation));
  }
}

/** A whole object's chunks, its CRC32C compared at the end. */
async function* checked(chunks: AsyncIterable<Buffer>, expected: string): AsyncGenerator<Buffer> {
  const crc32c = new CRC32C();
  for await (const chunk of chunks) {
    crc32c.update(chunk);
    yield chunk;
  }
  if (crc32c.toString() !== expected) throw failure('blob.corrupt', 'the CRC32C of what arrived is not that of what is stored');
}

/**
 * All bytes of one generation of an object, asked for with the first read; they are those of this size and CRC32C (base64), or the end
 * fails with `blob.corrupt`. A missing object fails the first read (404).
 */
export async function* downloadChecked(
  gcs: Gcs,
  name: string,
  { generation, crc32c, bytes }: { generation: string; crc32c: string; bytes: number },
): AsyncGenerator<Buffer> {
  if (bytes === 0) return;
  const opened = await gcs.again(() => open(gcs.bucket, name, {}, generation));
  yield* checked(readOn(gcs, name, { ...opened, bytes, generation }, 0), crc32c);
}

/**
 * An object's bytes, or those of an inclusive range cut at its end. Rejects before the first byte where the object is missing (404);
 * whole reads are checked by CRC32C, ranges can not be.
 */
export const download = async (gcs: Gcs, name: string, range?: ByteRange): Promise<AsyncIterable<Buffer>> => {
  const nothing = Readable.from([]);
  if (range && range.end < range.start) return nothing;
  try {
    const opened = await gcs.again(() => open(gcs.bucket, name, range ?? {}, null));
    const chunks = readOn(gcs, name, opened, range?.start ?? 0);
    return range || opened.crc32c === null ? chunks : checked(chunks, opened.crc32c);
  } catch (error) {
    if (statusOf(error) === 416) return nothing;
    throw error;
  }
};
