import { failure } from '#domain/failure/catalogue.js';
import { type Gcs, REQUEST_MS } from './gcs-client.js';
import type { Part } from './parts.js';

/** How far the storage is: the bytes that it has, or the finished object's resource. */
type Progress = { received: number; resource: null } | { received: null; resource: unknown };

const INCOMPLETE = 308;

const refusal = (status: number, words: string): Error =>
  Object.assign(new Error(words || `the storage answered ${status}`), { code: status });
const passing = (message: string): Error => Object.assign(new Error(message), { code: 'ECONNRESET' });

/** `bytes=0-41` says that 42 bytes are in; no header, that none is. */
const receivedOf = (range: string | null): number => (range === null ? 0 : Number(range.split('-')[1]) + 1);

const progressOf = async (answer: Response): Promise<Progress> => {
  if (answer.status === INCOMPLETE) {
    await answer.body?.cancel();
    return { received: receivedOf(answer.headers.get('range')), resource: null };
  }
  if (answer.status === 404 || answer.status === 410) throw failure('storage.unavailable', 'the session of an upload is gone');
  if (!answer.ok) throw refusal(answer.status, await answer.text());
  return { received: null, resource: await answer.json() };
};

/** The part's bytes from `at` on, as a header. An empty last part only tells the length. */
const contentRange = ({ bytes, from, total }: Part, at: number): string => {
  const end = from + bytes.length;
  return at === end ? `bytes */${total ?? '*'}` : `bytes ${at}-${end - 1}/${total ?? '*'}`;
};

/**
 * One resumable upload (https://cloud.google.com/storage/docs/performing-resumable-uploads). The session's address is its own
 * credential. After a break the storage is asked how far it is, and goes on from there.
 */
export class UploadSession {
  readonly #gcs: Gcs;
  readonly #url: string;

  constructor(gcs: Gcs, url: string) {
    this.#gcs = gcs;
    this.#url = url;
  }

  /** Sends a part; the finished object's resource after the last, else null. `crc32c`: of the whole, compared by the storage. */
  async send(part: Part, crc32c: string | null): Promise<unknown> {
    const end = part.from + part.bytes.length;
    const { resource } = await this.#gcs.again(async (attempt) => {
      const before = attempt === 1 ? { received: part.from, resource: null } : await this.#progress();
      if (before.resource !== null) return before;
      const after = await this.#put(part, before.received ?? part.from, crc32c);
      if (after.received !== null && (part.total !== null || after.received < end)) throw passing('the part is not all in');
      return after;
    });
    return resource;
  }

  /** Tells the storage that the rest will not come. It forgets by itself within a week, so this may fail. */
  async abandon(): Promise<void> {
    await this.#ask('DELETE', {}).catch(() => {});
  }

  async #progress(): Promise<Progress> {
    return progressOf(await this.#ask('PUT', { 'content-range': 'bytes */*' }));
  }

  async #put(part: Part, at: number, crc32c: string | null): Promise<Progress> {
    if (at < part.from) throw failure('storage.unavailable', 'the storage lost the beginning of an upload');
    const headers = { 'content-range': contentRange(part, at), ...(crc32c !== null && { 'x-goog-hash': `crc32c=${crc32c}` }) };
    return progressOf(await this.#ask('PUT', headers, part.bytes.subarray(at - part.from)));
  }

  async #ask(method: string, headers: Record<string, string>, bytes?: Buffer): Promise<Response> {
    const body = bytes === undefined ? null : new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
    try {
      return await fetch(this.#url, { method, headers, body, redirect: 'manual', signal: AbortSignal.timeout(REQUEST_MS) });
    } catch (error) {
      throw Object.assign(passing('no answer'), { cause: error });
    }
  }
}
