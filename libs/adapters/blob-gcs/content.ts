import { Readable } from 'node:stream';

/** What a caller gave to be stored, as chunks; remembers what its source threw, which is the caller's own and no fault of the storage. */
export class Content {
  readonly chunks: AsyncGenerator<Buffer>;
  #fault: { thrown: unknown } | null = null;

  constructor(given: Readable | Uint8Array) {
    this.chunks = this.#read(given instanceof Readable ? given : [given]);
  }

  isFaultOfSource(thrown: unknown): boolean {
    return this.#fault?.thrown === thrown;
  }

  /** The first `limit` bytes and a little more; `whole` where that was all. */
  async head(limit: number): Promise<{ head: Buffer; whole: boolean }> {
    const taken: Buffer[] = [];
    for (let bytes = 0; bytes <= limit; bytes += taken.at(-1)?.length ?? 0) {
      const next = await this.chunks.next();
      if (next.done) return { head: Buffer.concat(taken), whole: true };
      taken.push(next.value);
    }
    return { head: Buffer.concat(taken), whole: false };
  }

  async *#read(given: AsyncIterable<unknown> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of given) yield typeof chunk === 'string' ? Buffer.from(chunk) : viewOf(chunk as Uint8Array);
    } catch (thrown) {
      this.#fault = { thrown };
      throw thrown;
    }
  }
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
