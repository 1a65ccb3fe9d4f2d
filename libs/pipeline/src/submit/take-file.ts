import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { failure } from '#domain/failure/catalogue.js';
import { HEAD_BYTES, mediaTypeOf } from './media-type.js';

export interface IncomingFile {
  /** As the client named it. */
  name: string;
  /** As the client declared it. */
  mediaType: string;
  content: Readable;
}

export interface TakenFile {
  sha256: string;
  bytes: number;
  mediaType: string;
}

/** Bytes that may still come, over all files of one submission. */
export interface ByteBudget {
  left: number;
}

/** Where a file goes while it streams by; `null` only counts and hashes it. */
export type Store = ((content: Readable) => Promise<unknown>) | null;

/** Magic bytes → media type, or null. */
export type Sniff = (head: Uint8Array) => Promise<string | null>;

type Chunks = AsyncIterator<Buffer>;

const readHead = async (chunks: Chunks): Promise<{ head: Buffer; ended: boolean }> => {
  const parts: Buffer[] = [];
  for (let bytes = 0; bytes < HEAD_BYTES; ) {
    const next = await chunks.next();
    if (next.done) return { head: Buffer.concat(parts), ended: true };
    parts.push(next.value);
    bytes += next.value.length;
  }
  return { head: Buffer.concat(parts), ended: false };
};

async function* headThenRest(head: Buffer, chunks: Chunks, ended: boolean): AsyncGenerator<Buffer> {
  yield head;
  if (ended) return;
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}

async function* measured(
  content: AsyncIterable<Buffer>,
  budget: ByteBudget,
  onChunk: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    budget.left -= chunk.length;
    if (budget.left < 0) throw failure('request.too-large', 'the files are larger than allowed');
    onChunk(chunk);
    yield chunk;
  }
}

const letGo = async (content: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of content);
};

/**
 * Takes in one file as it streams by: never more of it in memory than its head and a chunk. Null for a form's empty file
 * input. Failures: `request.empty`, `request.media-type`, `request.too-large`, and what the stream itself fails with.
 */
export const takeFile = async (
  file: IncomingFile,
  number: number,
  budget: ByteBudget,
  sniff: Sniff,
  store: Store,
): Promise<TakenFile | null> => {
  const chunks = file.content[Symbol.asyncIterator]() as Chunks;
  const { head, ended } = await readHead(chunks);
  if (head.length === 0 && file.name === '') return null;
  if (head.length === 0) throw failure('request.empty', `file ${number} of the upload holds no bytes`);
  const mediaType = mediaTypeOf(head.subarray(0, HEAD_BYTES), await sniff(head), file);
  if (mediaType === null) throw failure('request.media-type', `file ${number} of the upload is no PDF, JPEG, PNG or TIFF`);
  const hash = createHash('sha256');
  let bytes = 0;
  const content = measured(headThenRest(head, chunks, ended), budget, (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  await (store ? store(Readable.from(content, { objectMode: false })) : letGo(content));
  return { sha256: hash.digest('hex'), bytes, mediaType };
};
