import type { FastifyReply, FastifyRequest } from 'fastify';
import { failure } from '#domain/failure/catalogue.js';
import type { BlobStore, ByteRange } from '#ports/blob/blob-store.js';
import { byteRangeOf } from './byte-range.js';
import { matchesEtag } from './conditional.js';

/** What is about to go out: bytes, the whole or a part; or a link to the whole that holds for so long. */
export interface Taken {
  part: ByteRange | null;
  linkMs: number | null;
}

export interface BlobToSend {
  key: string;
  mediaType: string;
  /** Given: the answer is a download under this name (ASCII). */
  fileName?: string;
  /** Told before the first byte goes out, of nothing but answers that carry bytes or a link: what can not be told is not sent. */
  onSend?: (taken: Taken) => Promise<void>;
  /** Given, and the store can: the answer is a link to the storage that holds for so long, not the bytes. */
  linkMs?: number | null;
}

/** `If-Range` with another tag than ours: the client's part is of another file, so it gets the whole (RFC 9110, 13.1.5). */
const rangeHeader = ({ headers }: FastifyRequest, etag: string): string | undefined =>
  headers['if-range'] === undefined || headers['if-range'] === etag ? headers.range : undefined;

/** Sends the client to the storage. It takes its `Range` along; what it will take of the file there is not ours to see. */
const sendLink = async (reply: FastifyReply, url: string): Promise<void> => {
  await reply.code(302).headers({ location: url, 'cache-control': 'no-store' }).send();
};

/** Streams a blob, or the part of it that the request asks for; or answers 302 with a link to it. Failure `blob.missing`. */
export const sendBlob = async (
  request: FastifyRequest,
  reply: FastifyReply,
  blobs: BlobStore,
  blob: BlobToSend,
): Promise<void> => {
  const info = await blobs.info(blob.key);
  if (!info) throw failure('blob.missing', 'the file is not in storage');
  const etag = `"${info.sha256}"`;
  const { mediaType, fileName, linkMs = null } = blob;
  if (matchesEtag(request.headers['if-none-match'], etag)) return void (await reply.code(304).header('etag', etag).send());
  if (linkMs !== null && blobs.link) {
    const url = await blobs.link(blob.key, { expiresInMs: linkMs, contentType: mediaType, ...(fileName && { fileName }) });
    await blob.onSend?.({ part: null, linkMs });
    return sendLink(reply, url);
  }
  reply.headers({ etag, 'accept-ranges': 'bytes' });
  const range = byteRangeOf(rangeHeader(request, etag), info.bytes);
  if (range === 'unsatisfiable') return void (await reply.code(416).header('content-range', `bytes */${info.bytes}`).send());
  await blob.onSend?.({ part: range ?? null, linkMs: null });
  if (fileName) reply.header('content-disposition', `attachment; filename="${fileName}"`);
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${info.bytes}`);
  const length = range ? range.end - range.start + 1 : info.bytes;
  reply.type(mediaType).header('content-length', length);
  await reply.send(await blobs.get(blob.key, range ?? undefined));
};
