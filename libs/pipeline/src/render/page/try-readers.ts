import { failure } from '#domain/failure/catalogue.js';
import { Failure } from '#domain/failure/failure.js';
import type { OpenPage, PageReader } from '#ports/page-engine/page-reader.js';
import type { PageTask } from '#ports/page-engine/page-worker.js';
import type { PageDeps } from './deps.js';

/** Pages of one task by reader: opened once each, released together. */
export const createOpenPages = (task: PageTask, deps: PageDeps) => {
  const pages = new Map<string, OpenPage>();
  const open = async (reader: PageReader): Promise<OpenPage> => {
    const known = pages.get(reader.name);
    if (known) return known;
    const source = await deps.sources.get(reader, task.source);
    const page = await source.page(task.page);
    pages.set(reader.name, page);
    return page;
  };
  const release = () => {
    for (const page of pages.values()) page.release();
  };
  return { open, release };
};

export type OpenPages = ReturnType<typeof createOpenPages>;

export interface ReadBy<T> {
  value: T;
  engine: string;
  /** True where the first choice failed. */
  fellBack: boolean;
}

/**
 * First success of `work` among the readers, best first; those that already hung or crashed on this page come last, and
 * only where nothing else is left. Fatal failure: `page.unreadable`.
 */
export const tryReaders = async <T>(
  readers: readonly PageReader[],
  pages: OpenPages,
  { avoid }: PageTask,
  deps: PageDeps,
  work: (page: OpenPage) => Promise<T>,
): Promise<ReadBy<T>> => {
  const sound = readers.filter((reader) => !avoid.includes(reader.name));
  const seen: string[] = [];
  for (const reader of sound.length > 0 ? sound : readers) {
    deps.onPhase('read', reader.name);
    try {
      const value = await work(await pages.open(reader));
      return { value, engine: reader.name, fellBack: reader !== readers[0] };
    } catch (thrown) {
      seen.push(thrown instanceof Failure ? thrown.seen : `${reader.name}: ${nameOf(thrown)}`);
    }
  }
  throw failure('page.unreadable', seen.join('; '));
};

/** The kind of error only: a message may quote the page. */
const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : typeof thrown);
