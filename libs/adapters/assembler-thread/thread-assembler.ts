import { Worker } from 'node:worker_threads';
import { assemblePacket } from '#domain/assembly/assemble-packet.js';
import type { Assembly, AssemblyInput } from '#domain/assembly/assembly.js';
import type { Assembler } from '#ports/assembler/assembler.js';

export interface ThreadAssemblerOptions {
  /** Compiled entry of the thread. */
  entry: URL;
  /** Arguments of Node for the thread, such as a loader. */
  execArgv?: string[];
  /** Packets of at most this many pages are decided on the spot. */
  inPlacePages?: number;
}

/** Deciding takes 1 ms a page, more where pages promise long documents; starting a thread and handing it the pages, 100 ms. */
const IN_PLACE_PAGES = 300;

const inThread = ({ entry, execArgv }: ThreadAssemblerOptions, input: AssemblyInput, signal?: AbortSignal): Promise<Assembly> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const thread = new Worker(entry, { workerData: input, execArgv });
    const abort = (): void => {
      reject(signal?.reason);
      void thread.terminate();
    };
    signal?.addEventListener('abort', abort, { once: true });
    thread.once('message', (assembly: Assembly) => resolve(assembly));
    thread.once('error', reject);
    thread.once('exit', (code) => {
      signal?.removeEventListener('abort', abort);
      reject(new Error(`the assembling thread ended with ${code} and no answer`));
    });
  });

/**
 * Decides large packets in a thread of their own: a packet of 2,000 pages takes seconds, during which this process must
 * renew its job's lock and answer for its health.
 */
export const createThreadAssembler =
  (options: ThreadAssemblerOptions): Assembler =>
  async (input, signal) =>
    input.pages.length <= (options.inPlacePages ?? IN_PLACE_PAGES) ? assemblePacket(input) : inThread(options, input, signal);
