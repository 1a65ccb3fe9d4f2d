import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PagePicture } from '#ports/document-writer/document-writer.js';
import type { ToChild, ToParent, WriteTask, Written } from './protocol.js';
import { residentMemoryOf } from './resident-memory.js';

export interface WriterProcessOptions {
  entry: URL;
  execArgv: string[];
  /** All that the child sees of the environment: it reads hostile files, so no secrets. */
  env: Record<string, string>;
  heapMb: number;
  memoryLimitBytes: number;
  /** A process that says nothing for so long hangs in one piece of work. */
  silenceMs: number;
  /** Wall time for one document, pictures not counted. */
  documentMs: number;
}

/** How a task ended: as the child says, or with the child, at work on this source. */
export type TaskEnd = Written | { kind: 'failed'; reason: string; cpuMs: number } | { kind: 'lost'; source: string | null };

const WATCH_MS = 250;

/** One child process that writes documents, one at a time, and is killed when it outgrows its time or memory. */
export class WriterProcess {
  readonly #child: ChildProcess;
  readonly #options: WriterProcessOptions;
  #source: string | null = null;
  #heardAt = performance.now();

  constructor(options: WriterProcessOptions) {
    this.#options = options;
    this.#child = fork(fileURLToPath(options.entry), [String(options.memoryLimitBytes)], {
      env: options.env,
      execArgv: [...options.execArgv, `--max-old-space-size=${options.heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#child.connected;
  }

  /** Rejects only with what `picture` rejects with, or when aborted; the process is gone then. */
  async run(task: WriteTask, picture: (page: number) => Promise<PagePicture | null>, signal?: AbortSignal): Promise<TaskEnd> {
    const watch = setInterval(() => void this.#watch(), WATCH_MS);
    const limit = setTimeout(() => this.kill(), this.#options.documentMs);
    const abort = () => this.kill();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const ended = this.#answer(picture, () => limit.refresh());
      this.#heardAt = performance.now();
      this.#send({ kind: 'write', task });
      const end = await ended;
      signal?.throwIfAborted();
      return end;
    } catch (thrown) {
      this.kill();
      throw thrown;
    } finally {
      clearInterval(watch);
      clearTimeout(limit);
      signal?.removeEventListener('abort', abort);
    }
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #answer(picture: (page: number) => Promise<PagePicture | null>, onPicture: () => void): Promise<TaskEnd> {
    return new Promise<TaskEnd>((resolve, reject) => {
      const lost = () => resolve({ kind: 'lost', source: this.#source });
      if (!this.alive) return lost();
      this.#child.removeAllListeners();
      this.#child.once('exit', lost);
      this.#child.once('error', lost);
      this.#child.on('message', (message: ToParent) => {
        this.#heardAt = performance.now();
        if (message.kind === 'alive') this.#source = message.source;
        if (message.kind === 'written' || message.kind === 'failed') resolve(message);
        if (message.kind === 'picture') {
          picture(message.page).then((given) => {
            onPicture();
            this.#send({ kind: 'picture', picture: given });
          }, reject);
        }
      });
    });
  }

  #send(message: ToChild): void {
    // A child that is gone already says so by its exit.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  async #watch(): Promise<void> {
    const isSilent = performance.now() - this.#heardAt > this.#options.silenceMs;
    const memory = this.#child.pid === undefined ? 0 : await residentMemoryOf(this.#child.pid);
    if (isSilent || memory > this.#options.memoryLimitBytes) this.kill();
  }
}
