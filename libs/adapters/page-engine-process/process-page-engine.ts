import { failure } from '#domain/failure/catalogue.js';
import type { LostPage, PageEngine, RenderedPage, RenderPageOptions, SourceHandle } from '#ports/page-engine/page-engine.js';
import { failureOf, lostAfter, lostPage } from './losses.js';
import type { TaskAnswer, TaskLoss } from './page-process.js';
import { ProcessPool } from './process-pool.js';
import type { PageOutcome, TaskMessage } from './protocol.js';

export interface ProcessPageEngineOptions {
  /** Compiled entry of the page process. */
  entry: string;
  /** Arguments of Node before the entry, such as a loader. */
  nodeArguments?: string[];
  /** Reads bytes of a source by blob key; `end` is exclusive. Throws Failures of the store. The bytes are handed over. */
  readRange: (blobKey: string, start: number, end: number) => Promise<Uint8Array>;
  processes: number;
  /** Bound on the pages of one source; more are `source.too-large`. */
  maxPages?: number;
  /** What the children see of the environment (PATH for a native OCR); no secrets. */
  env?: Record<string, string>;
  /** Processes started ahead of the first task. */
  warm?: number;
  readLimitMs?: number;
  recogniseLimitMs?: number;
  memoryLimitBytes?: number;
  /** Resident memory above which a process is replaced between pages, once it has read some. */
  recycleBytes?: number;
}

const MB = 1024 * 1024;
const HEAP_MB = 512;
/** The second engine's turn is shorter, so that a bad page costs less than a minute in all. */
const SECOND_TRY = 0.5;

/**
 * Page engine in child processes. A page that hangs, explodes or crashes its process is tried once more by the other
 * engine in a fresh process, and then costs itself only.
 */
export const createProcessPageEngine = (options: ProcessPageEngineOptions): PageEngine & { pids(): number[] } => {
  const limits = { readMs: options.readLimitMs ?? 20_000, recogniseMs: options.recogniseLimitMs ?? 45_000 };
  const memoryLimitBytes = options.memoryLimitBytes ?? 900 * MB;
  const pool = new ProcessPool({
    entry: options.entry,
    args: [`--max-pages=${options.maxPages ?? 5_000}`, `--memory-mb=${Math.round(memoryLimitBytes / MB)}`],
    nodeArguments: options.nodeArguments ?? [],
    env: options.env ?? {},
    heapMb: HEAP_MB,
    memoryLimitBytes,
    recycleBytes: options.recycleBytes ?? 190 * MB,
    processes: options.processes,
    readRange: options.readRange,
  });
  pool.warm(options.warm ?? 0);

  const attempt = async (message: TaskMessage, share: number, signal?: AbortSignal): Promise<TaskAnswer | TaskLoss> => {
    const process = await pool.lease(message.source.blobKey);
    try {
      return await process.run(message, { readMs: limits.readMs * share, recogniseMs: limits.recogniseMs * share }, signal);
    } finally {
      await pool.giveBack(process);
    }
  };

  /** First answer, or the second when the first process was lost. */
  const perform = async (
    message: TaskMessage,
    signal?: AbortSignal,
  ): Promise<{ answer: TaskAnswer | TaskLoss; losses: TaskLoss[] }> => {
    const first = await attempt(message, 1, signal);
    if (first.kind !== 'lost' || first.reason === 'aborted') return { answer: first, losses: [] };
    const avoid = first.engine ? [first.engine] : [];
    return { answer: await attempt({ ...message, avoid }, SECOND_TRY, signal), losses: [first] };
  };

  const renderOne = async (
    source: SourceHandle,
    page: number,
    pageOptions: RenderPageOptions,
    signal?: AbortSignal,
  ): Promise<PageOutcome> => {
    const { answer, losses } = await perform({ kind: 'page', task: 0, source, page, options: pageOptions, avoid: [] }, signal);
    if (answer.kind === 'rendered') return losses.length === 0 ? answer.page : afterFallback(answer.page);
    if (answer.kind === 'lost') {
      if (answer.reason === 'aborted') throw failure('step.timeout', 'the page was given up');
      return lostAfter(page, [...losses, answer]);
    }
    if (answer.kind === 'failed') return lostPage(page, answer, losses);
    throw failure('unknown', 'the page process answered another question');
  };

  async function* render(
    source: SourceHandle,
    sourcePages: number[],
    pageOptions: RenderPageOptions,
    signal?: AbortSignal,
  ): AsyncGenerator<RenderedPage | LostPage> {
    const waiting = [...sourcePages];
    const running = new Map<number, Promise<PageOutcome>>();
    const startNext = () => {
      const page = waiting.shift();
      if (page !== undefined) running.set(page, renderOne(source, page, pageOptions, signal));
    };
    try {
      while (running.size < pool.size && waiting.length > 0) startNext();
      while (running.size > 0) {
        const done = await Promise.race(running.values());
        running.delete(done.sourcePage);
        startNext();
        yield done;
      }
    } finally {
      for (const left of running.values()) left.catch(() => undefined);
    }
  }

  return {
    countPages: async (source) => {
      const { answer, losses } = await perform({ kind: 'count', task: 0, source, avoid: [] });
      if (answer.kind === 'counted') return answer.pages;
      throw failureOf(answer, losses);
    },
    render,
    close: () => pool.close(),
    pids: () => pool.pids(),
  };
};

const afterFallback = (page: RenderedPage): RenderedPage => ({
  ...page,
  flags: [...new Set([...page.flags, 'fallback-engine' as const])],
});
