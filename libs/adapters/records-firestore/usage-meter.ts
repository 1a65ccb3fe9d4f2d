/** Operations as Firestore bills them. */
export interface Usage {
  reads: number;
  writes: number;
  deletes: number;
}

/** Counts what the service will bill: each document that a query finds is a read, and a query that finds none is one too. */
export class UsageMeter {
  readonly #usage: Usage = { reads: 0, writes: 0, deletes: 0 };

  get usage(): Usage {
    return { ...this.#usage };
  }

  read(documents: number): void {
    this.#usage.reads += documents;
  }

  query(found: number): void {
    this.read(Math.max(1, found));
  }

  commit(ops: readonly ('create' | 'update' | 'remove')[]): void {
    const deletes = ops.filter((op) => op === 'remove').length;
    this.#usage.deletes += deletes;
    this.#usage.writes += ops.length - deletes;
  }
}
