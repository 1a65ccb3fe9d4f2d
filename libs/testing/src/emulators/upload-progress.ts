import type { Answer, Exchange } from '../http/faulty-proxy.js';

/**
 * How far resumable uploads are, as the protocol has it (https://cloud.google.com/storage/docs/performing-resumable-uploads#status-check):
 * fake-gcs-server takes the question (a range of `*`) for the end of the upload and forgets a session with its last part.
 */
export class UploadProgress {
  readonly #last = new Map<string, Answer>();

  /** Notes what the server answered to a part. */
  learn({ method, path }: Exchange, answer: Answer): void {
    if (method === 'PUT' && path.includes('upload_id=') && answer.status < 400) this.#last.set(path, answer);
  }

  /** The answer to a question about progress, null for any other request. */
  answerTo({ method, path, headers }: Exchange): Answer | null {
    if (method !== 'PUT' || headers['content-range'] !== 'bytes */*') return null;
    return this.#last.get(path) ?? { status: 308, headers: {}, body: Buffer.alloc(0) };
  }
}
