import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface LocalProcessOptions {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  logFile: string;
  /** Asked again and again until it says true; the process must live meanwhile. */
  isReady: () => Promise<boolean>;
  readyWithinMs?: number;
}

/** How a process ended: by itself with a code, or by a signal that it did not handle. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  tookMs: number;
}

const POLL_MS = 50;

/** A child process that is ready when it says so, logs to a file, and ends when told. */
export class LocalProcess {
  private constructor(
    readonly options: LocalProcessOptions,
    readonly child: ChildProcess,
  ) {}

  /** Rejects, with the log's name, when the process ends or the time is up before it is ready. */
  static async start(options: LocalProcessOptions): Promise<LocalProcess> {
    mkdirSync(dirname(options.logFile), { recursive: true });
    const child = spawn(options.command, options.args, { env: options.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const log = createWriteStream(options.logFile, { flags: 'a' });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    child.once('close', () => log.end());
    const failedToSpawn = new Promise<never>((_, reject) => child.once('error', reject));
    const started = new LocalProcess(options, child);
    await Promise.race([started.untilReady(), failedToSpawn]);
    return started;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** SIGTERM, then SIGKILL when it has not ended within `graceMs`. */
  async stop(graceMs = 15_000): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const late = AbortSignal.timeout(graceMs);
    late.addEventListener('abort', () => this.child.kill('SIGKILL'), { once: true });
    await ended;
  }

  /** SIGTERM, and nothing harder: resolves when the process has ended by itself. */
  async terminate(): Promise<Ended> {
    const startedAt = performance.now();
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    const { exitCode: code, signalCode: signal } = this.child;
    return { code, signal, tookMs: Math.round(performance.now() - startedAt) };
  }

  async kill(): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  private async untilReady(): Promise<void> {
    const { name, logFile, isReady, readyWithinMs = 60_000 } = this.options;
    const deadline = Date.now() + readyWithinMs;
    while (!(await isReady())) {
      if (this.hasEnded) throw new Error(`${name} ended before it was ready: see ${logFile}`);
      if (Date.now() > deadline) {
        await this.kill();
        throw new Error(`${name} was not ready within ${readyWithinMs / 1000} s: see ${logFile}`);
      }
      await wait(POLL_MS);
    }
  }
}
