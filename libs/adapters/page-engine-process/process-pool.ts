import { PageProcess, type PageProcessOptions } from './page-process.js';

interface Waiting {
  key: string;
  take: (process: PageProcess) => void;
}

/** A process that a single source makes fat would be replaced after each page of it, at half a second each. */
const FEWEST_TASKS = 20;
/** Times the bound at which a process goes all the same. */
const MUCH_TOO_FAT = 2;

/** Child processes lent out one task at a time, to whoever has the source open there already if possible. */
export class ProcessPool {
  readonly #options: PageProcessOptions & { processes: number; recycleBytes: number };
  readonly #idle: PageProcess[] = [];
  readonly #busy = new Set<PageProcess>();
  readonly #waiting: Waiting[] = [];
  #closed = false;

  constructor(options: PageProcessOptions & { processes: number; recycleBytes: number }) {
    this.#options = options;
  }

  get size(): number {
    return this.#options.processes;
  }

  /** Starts processes ahead of the first task. */
  warm(count: number): void {
    while (this.#idle.length + this.#busy.size < Math.min(count, this.size)) this.#idle.push(new PageProcess(this.#options));
  }

  pids(): number[] {
    return [...this.#idle, ...this.#busy].flatMap((process) => (process.alive && process.pid ? [process.pid] : []));
  }

  lease(key: string): Promise<PageProcess> {
    if (this.#closed) return Promise.reject(new Error('the page engine is closed'));
    const free = this.#free(key);
    if (free) return Promise.resolve(this.#lend(free));
    return new Promise((take) => this.#waiting.push({ key, take }));
  }

  /** Takes a process back; one that died or grew fat is replaced. */
  async giveBack(process: PageProcess): Promise<void> {
    if (process.alive && (await this.#isFat(process))) await process.stop();
    this.#busy.delete(process);
    if (this.#closed) return process.stop();
    const next = this.#waiting.shift();
    const sound = process.alive ? process : new PageProcess(this.#options);
    if (next) next.take(this.#lend(sound));
    else this.#idle.push(sound);
  }

  async #isFat(process: PageProcess): Promise<boolean> {
    const times = (await process.rss()) / this.#options.recycleBytes;
    return times > (process.tasks < FEWEST_TASKS ? MUCH_TOO_FAT : 1);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#idle, ...this.#busy].map((process) => process.stop()));
  }

  #free(key: string): PageProcess | null {
    this.#dropDead();
    const at = this.#idle.findIndex((process) => process.sources.includes(key));
    if (at >= 0) return this.#idle.splice(at, 1)[0]!;
    if (this.#idle.length > 0) return this.#idle.shift()!;
    return this.#busy.size < this.size ? new PageProcess(this.#options) : null;
  }

  #dropDead(): void {
    for (let index = this.#idle.length - 1; index >= 0; index -= 1) if (!this.#idle[index]!.alive) this.#idle.splice(index, 1);
  }

  #lend(process: PageProcess): PageProcess {
    this.#busy.add(process);
    return process;
  }
}
