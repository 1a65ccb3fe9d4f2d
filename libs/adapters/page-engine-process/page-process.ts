import { type ChildProcess, fork } from 'node:child_process';
import type { Writable } from 'node:stream';
import { frameHeader } from './byte-frames.js';
import { BYTES_FD } from './parent-channel.js';
import { cpuMsOf, rssOf } from './process-usage.js';
import type { TaskMessage, ToChild, ToParent } from './protocol.js';

export interface PageProcessOptions {
  /** Compiled entry that calls `servePages`. */
  entry: string;
  /** Arguments of the entry. */
  args: string[];
  /** Arguments of Node before the entry. */
  nodeArguments: string[];
  /** All that the child sees of the environment: it reads hostile files and gets no secrets. */
  env: Record<string, string>;
  /** V8 heap bound of the child, in megabytes. */
  heapMb: number;
  /** Resident memory at which a busy child is killed. */
  memoryLimitBytes: number;
  /** The bytes are handed over: their memory is freed once they are sent. */
  readRange: (key: string, start: number, end: number) => Promise<Uint8Array>;
}

export interface TaskLimits {
  /** CPU for opening, reading and drawing. */
  readMs: number;
  /** CPU for the whole page once recognition has begun. */
  recogniseMs: number;
}

export type TaskAnswer = Extract<ToParent, { kind: 'counted' | 'rendered' | 'failed' }>;

/** How a task ended when the process did not live to answer. */
export interface TaskLoss {
  kind: 'lost';
  reason: 'timeout' | 'memory' | 'crashed' | 'aborted';
  /** Engine at work when it happened. */
  engine: string | null;
}

interface RunningTask {
  id: number;
  settle: (answer: TaskAnswer | TaskLoss) => void;
  fail: (cause: unknown) => void;
  limits: TaskLimits;
  startedAt: number;
  cpuAtStartMs: number;
  limitMs: number;
  engine: string | null;
}

/**
 * Pages differ too much for the optimising compiler: without it text costs a quarter less CPU (20 for 28 ms a page). A small
 * nursery takes 25 MB less than the usual one, at no CPU that shows.
 */
const V8_FLAGS = ['--max-semi-space-size=4', '--no-opt'];
/**
 * glibc keeps a heap for each thread that ever asked for memory, and pictures that are gone in it: 45 MB in all. One heap,
 * and large blocks given back at once, cost no CPU that shows. Other allocators take no notice.
 */
const GIVEN_BACK_BYTES = String(64 * 1024);
const ALLOCATOR = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: GIVEN_BACK_BYTES,
  MALLOC_TRIM_THRESHOLD_: GIVEN_BACK_BYTES,
  MALLOC_TOP_PAD_: GIVEN_BACK_BYTES,
};
/** Times its limit of CPU that a task may take on the clock: a process that waits is stuck, or starved by a crowded machine. */
const PATIENCE = 2;
const CHECK_MS = 150;

/** One child process that reads pages, one task at a time. It is killed when a task outgrows its time or memory. */
export class PageProcess {
  /** Keys of the sources that the child may still hold open, newest last. */
  readonly sources: string[] = [];
  readonly #child: ChildProcess;
  readonly #bytes: Writable;
  readonly #options: PageProcessOptions;
  readonly #up: Promise<void>;
  #task: RunningTask | null = null;
  #watch: NodeJS.Timeout | null = null;
  #lastTask = 0;
  #alive = true;

  constructor(options: PageProcessOptions) {
    this.#options = options;
    this.#child = fork(options.entry, options.args, {
      env: { ...ALLOCATOR, ...options.env },
      execArgv: [...options.nodeArguments, `--max-old-space-size=${options.heapMb}`, ...V8_FLAGS],
      serialization: 'advanced',
      // A group of its own: a recognition engine that it started is killed with it.
      detached: true,
      // BYTES_FD is the last of them.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
    });
    this.#bytes = this.#child.stdio[BYTES_FD] as Writable;
    // A child that died is seen by its exit.
    this.#bytes.on('error', () => undefined);
    this.#up = new Promise((resolve) => {
      this.#child.once('message', () => resolve());
      this.#child.once('exit', () => resolve());
      this.#child.once('error', () => resolve());
    });
    this.#child.on('message', (message) => this.#receive(message as ToParent));
    this.#child.on('exit', () => this.#ended());
    this.#child.on('error', () => this.#ended());
  }

  get alive(): boolean {
    return this.#alive;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Tasks that it was given so far. */
  get tasks(): number {
    return this.#lastTask;
  }

  /** Resident memory in bytes, 0 where it can not be told. */
  rss(): Promise<number> {
    return this.#child.pid === undefined ? Promise.resolve(0) : rssOf(this.#child.pid);
  }

  /** Rejects only when the source itself can not be read; all else is an answer or a loss. Time runs from when the child is up. */
  async run(message: TaskMessage, limits: TaskLimits, signal?: AbortSignal): Promise<TaskAnswer | TaskLoss> {
    await this.#up;
    if (!this.#alive) return { kind: 'lost', reason: 'crashed', engine: null };
    if (signal?.aborted) return { kind: 'lost', reason: 'aborted', engine: null };
    const cpuAtStartMs = await this.#cpuMs();
    return new Promise((resolve, reject) => {
      const abort = () => this.#lose('aborted');
      const settle = (answer: TaskAnswer | TaskLoss) => {
        signal?.removeEventListener('abort', abort);
        resolve(answer);
      };
      this.#lastTask += 1;
      const clock = { startedAt: performance.now(), cpuAtStartMs, limitMs: limits.readMs };
      this.#task = { id: this.#lastTask, settle, fail: reject, limits, engine: null, ...clock };
      signal?.addEventListener('abort', abort, { once: true });
      this.#remember(message.source.blobKey);
      this.#startWatch();
      this.#send({ ...message, task: this.#lastTask });
    });
  }

  /** Ends the process; resolves when it is gone. */
  async stop(): Promise<void> {
    if (!this.#alive) return;
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.#kill();
    await gone;
  }

  #remember(key: string): void {
    const known = this.sources.indexOf(key);
    if (known >= 0) this.sources.splice(known, 1);
    this.sources.push(key);
    if (this.sources.length > 2) this.sources.shift();
  }

  #receive(message: ToParent): void {
    if (message.kind === 'ready') return;
    if (message.kind === 'read') return void this.#serveRead(message);
    if (message.task !== this.#task?.id) return;
    if (message.kind !== 'phase') {
      this.#give(message, false);
      return;
    }
    this.#task.engine = message.engine;
    if (message.phase === 'recognise') this.#task.limitMs = this.#task.limits.recogniseMs;
  }

  async #serveRead({ read, key, start, end }: Extract<ToParent, { kind: 'read' }>): Promise<void> {
    try {
      this.#answer(read, await this.#options.readRange(key, start, end));
    } catch (cause) {
      const task = this.#task;
      this.#task = null;
      this.#quiet();
      task?.fail(cause);
      this.#answer(read, null);
      this.#kill();
    }
  }

  #lose(reason: TaskLoss['reason']): void {
    this.#give({ kind: 'lost', reason, engine: this.#task?.engine ?? null }, true);
  }

  #cpuMs(): Promise<number> {
    return this.#child.pid === undefined ? Promise.resolve(0) : cpuMsOf(this.#child.pid);
  }

  #startWatch(): void {
    this.#watch = setInterval(async () => {
      const task = this.#task;
      const [bytes, cpuMs] = await Promise.all([this.rss(), this.#cpuMs()]);
      if (!task || task !== this.#task) return;
      if (bytes > this.#options.memoryLimitBytes) this.#lose('memory');
      else if (isOutOfTime(task, cpuMs)) this.#lose('timeout');
    }, CHECK_MS);
  }

  #give(answer: TaskAnswer | TaskLoss, kill: boolean): void {
    const task = this.#task;
    this.#task = null;
    this.#quiet();
    if (kill) this.#kill();
    task?.settle(answer);
  }

  #quiet(): void {
    if (this.#watch) clearInterval(this.#watch);
    this.#watch = null;
  }

  #ended(): void {
    this.#alive = false;
    this.#give({ kind: 'lost', reason: 'crashed', engine: this.#task?.engine ?? null }, false);
  }

  /** From here on it takes no task: one that it got while it dies would be thought to have crashed it. */
  #kill(): void {
    this.#alive = false;
    if (this.#child.pid === undefined) return;
    try {
      process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }

  #answer(read: number, bytes: Uint8Array | null): void {
    if (!this.#bytes.writable) return;
    this.#bytes.write(frameHeader(read, bytes));
    if (bytes) this.#bytes.write(bytes, () => giveBack(bytes));
  }

  #send(message: ToChild): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }
}

/** The limit is of CPU, so that a page ends alike whatever else the machine does. */
const isOutOfTime = ({ limitMs, startedAt, cpuAtStartMs }: RunningTask, cpuMs: number): boolean =>
  cpuMs - cpuAtStartMs > limitMs || performance.now() - startedAt > limitMs * PATIENCE;

/** Frees what has been sent at once: the collector lets 40 MB of it gather before it looks. Shared buffers are left alone. */
const giveBack = ({ buffer, byteLength }: Uint8Array): void => {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
};
