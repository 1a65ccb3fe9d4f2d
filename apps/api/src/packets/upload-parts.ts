import { Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { failure } from '#domain/failure/catalogue.js';
import { Failure } from '#domain/failure/failure.js';
import type { SubmissionPart } from '#pipeline/submit/submit-deps.js';
import { requestFailure } from '../http/problem-of.js';

/** Boundaries and part headers, over and above the files. */
const FORM_OVERHEAD_BYTES = 4 << 20;

const ENDED_EARLY = /terminated early|unexpected end|premature|aborted|ECONNRESET/i;

/** What the form's parser says, in the catalogue's words. Storage fails elsewhere: all that comes from here is the upload's. */
const uploadFailure = (thrown: unknown): Failure => {
  if (thrown instanceof Failure) return thrown;
  const { message = '', code = '' } = thrown as { message?: string; code?: string };
  if (code === 'FST_MP_PREMATURE_CLOSE' || ENDED_EARLY.test(`${code} ${message}`)) {
    return failure('request.truncated', 'the upload ended before its last part did', { cause: thrown });
  }
  const known = requestFailure(thrown);
  return known.code === 'unknown' ? failure('request.invalid', 'the form can not be parsed', { cause: thrown }) : known;
};

async function* contentOf(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* file;
  } catch (thrown) {
    throw uploadFailure(thrown);
  }
}

const partOf = (part: Multipart): SubmissionPart => {
  if (part.type === 'file') {
    const content = Readable.from(contentOf(part.file), { objectMode: false });
    return { kind: 'file', name: part.filename ?? '', mediaType: part.mimetype ?? '', content };
  }
  if (part.valueTruncated || part.fieldnameTruncated) throw failure('request.invalid', 'a form field is too long');
  return { kind: 'field', name: part.fieldname, value: part.value };
};

/** Refuses what the request's head gives away, before a byte of the body is read. */
export const refuseUnread = (request: FastifyRequest, maxBytes: number): void => {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > maxBytes + FORM_OVERHEAD_BYTES) {
    throw failure('request.too-large', `${declared} bytes were announced, ${maxBytes} are allowed`);
  }
  if (!request.isMultipart()) throw failure('request.invalid', 'the body must be multipart/form-data');
};

/** Rejects when the client goes away before its request is whole: between two parts the form's parser would wait for ever. */
const clientLost = ({ raw }: FastifyRequest): Promise<never> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const onClose = () => raw.complete || reject(failure('request.truncated', 'the client went away in the middle of its upload'));
  raw.once('close', onClose);
  if (raw.destroyed) onClose();
  promise.catch(() => {});
  return promise;
};

/** The parts of an upload as they come in. Failures: `request.truncated`, `request.invalid`, `request.too-large`. */
export async function* uploadParts(request: FastifyRequest): AsyncGenerator<SubmissionPart> {
  const parts = request.parts();
  const lost = clientLost(request);
  for (;;) {
    const next = await Promise.race([parts.next(), lost]).catch((thrown) => {
      throw uploadFailure(thrown);
    });
    if (next.done) return;
    yield partOf(next.value);
  }
}
