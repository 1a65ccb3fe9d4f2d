import type { FastifyReply, FastifyRequest } from 'fastify';
import { failure } from '#domain/failure/catalogue.js';
import type { BlobStore, ByteRange } from '#ports/blob/blob-store.js';
import { byteRangeOf } from './byte-range.js';
import { matchesEtag } from './conditional.js';

export interface BlobToSend {
  key: string;
  mediaType: string;
  /** Given: the answer is a download under this name (ASCII). */
  fileName?: string;
  /** Told before the first byte goes out, of nothing but answers that carry bytes: what can not be told is not sent. */
  onSend?: (part: ByteRange | null) => Promise<void>;
}

/** `If-Range` with another tag than ours: the client's part is of another file, so it gets the whole (RFC 9110, 13.1.5). */
const rangeHeader = ({ headers }: FastifyRequest, etag: string): string | undefined =>
  headers['if-range'] === undefined || headers['if-range'] === etag ? headers.range : undefined;

/** Streams a blob, or the part of it that the request asks for. Failure `blob.missing`. */
export const sendBlob = async (
  request: FastifyRequest,
  reply: FastifyReply,
  blobs: BlobStore,
  blob: BlobToSend,
): Promise<void> => {
  const info = await blobs.info(blob.key);
  if (!info) throw failure('blob.missing', 'the file is not in storage');
  const etag = `"${info.sha256}"`;
  reply.headers({ etag, 'accept-ranges': 'bytes' });
  if (matchesEtag(request.headers['if-none-match'], etag)) return void (await reply.code(304).send());
  const range = byteRangeOf(rangeHeader(request, etag), info.bytes);
  if (range === 'unsatisfiable') return void (await reply.code(416).header('content-range', `bytes */${info.bytes}`).send());
  await blob.onSend?.(range ?? null);
  if (blob.fileName) reply.header('content-disposition', `attachment; filename="${blob.fileName}"`);
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${info.bytes}`);
  const length = range ? range.end - range.start + 1 : info.bytes;
  reply.type(blob.mediaType).header('content-length', length);
  await reply.send(await blobs.get(blob.key, range ?? undefined));
};
