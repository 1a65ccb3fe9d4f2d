import { failure } from '#domain/failure/catalogue.js';
import { Failure } from '#domain/failure/failure.js';
import type { WorkerSource } from '#ports/page-engine/page-worker.js';
import type { OpenedDeps } from './deps.js';

/**
 * Pages of a source, by the first engine that can open it and finds any. Failures: `source.encrypted`,
 * `source.unreadable`, `source.empty`, `source.too-large`.
 */
export const countPages = async (source: WorkerSource, avoid: string[], deps: OpenedDeps): Promise<number> => {
  if (source.content.bytes === 0) throw failure('source.empty', 'no bytes');
  let last: unknown = failure('source.unreadable', `no engine for ${source.mediaType}`);
  for (const reader of deps.readersFor(source.mediaType, source.content.bytes).text) {
    if (avoid.includes(reader.name)) continue;
    try {
      return checked((await deps.sources.get(reader, source)).pages, deps.maxPages);
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === 'source.too-large') throw thrown;
      last = worse(last, thrown);
    }
  }
  throw last instanceof Failure ? last : failure('source.unreadable', 'no engine could open it', { cause: last });
};

const checked = (pages: number, maxPages: number): number => {
  if (!Number.isInteger(pages) || pages < 1) throw failure('source.empty', 'no page was found');
  if (pages > maxPages) throw failure('source.too-large', `${pages} pages, ${maxPages} allowed`);
  return pages;
};

/** Some protected files open in one engine only; where none opens it, the password is what the person can mend. */
const worse = (known: unknown, next: unknown): unknown =>
  known instanceof Failure && known.code === 'source.encrypted' ? known : next;
