/** Followers look a little after they hear of a change, so what was read before it is too old by then. */
const FRESH_MS = 100;

interface Read<T> {
  at: number;
  value: Promise<T>;
}

/** Reads of one thing by many at about the same time are one read: a thousand followers of a packet ask the records once. */
export class SharedReads<T> {
  readonly #reads = new Map<string, Read<T>>();
  readonly #read: (id: string) => Promise<T>;

  constructor(read: (id: string) => Promise<T>) {
    this.#read = read;
  }

  get(id: string): Promise<T> {
    const known = this.#reads.get(id);
    const now = performance.now();
    if (known && now - known.at < FRESH_MS) return known.value;
    const value = this.#read(id);
    this.#reads.set(id, { at: now, value });
    const forget = () => {
      setTimeout(() => this.#reads.get(id)?.value === value && this.#reads.delete(id), FRESH_MS).unref();
    };
    value.then(forget, () => this.#reads.delete(id));
    return value;
  }
}
