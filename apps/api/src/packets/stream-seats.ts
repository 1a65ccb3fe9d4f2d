import { failure } from '#domain/failure/catalogue.js';

const RETRY_MS = 10_000;

/** Streams that one tenant may hold open here: each keeps a connection, and reads the records again and again. */
export class StreamSeats {
  readonly #taken = new Map<string, number>();
  readonly #each: number;

  constructor(each: number) {
    this.#each = each;
  }

  /** Takes a seat; the returned function gives it back. Failure `access.rate-limited` where none is free. */
  take(tenant: string): () => void {
    const taken = this.#taken.get(tenant) ?? 0;
    if (taken >= this.#each)
      throw failure('access.rate-limited', `${this.#each} event streams are open`, { retryAfterMs: RETRY_MS });
    this.#taken.set(tenant, taken + 1);
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      const left = (this.#taken.get(tenant) ?? 1) - 1;
      if (left > 0) this.#taken.set(tenant, left);
      else this.#taken.delete(tenant);
    };
  }
}
