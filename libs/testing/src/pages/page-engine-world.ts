import { fileURLToPath } from 'node:url';
import { createProcessPageEngine, type ProcessPageEngineOptions } from '#adapters/page-engine-process/process-page-engine.js';
import type { LostPage, PageEngine, RenderedPage, SourceHandle } from '#ports/page-engine/page-engine.js';

const entry = fileURLToPath(new URL('../../../../apps/worker-render/src/page-process.ts', import.meta.url));
const loader = new URL('../process/sources.mjs', import.meta.url).href;

/** The real page engine over bytes in memory, its processes run from source. */
export const createPageEngineWorld = (options: Partial<ProcessPageEngineOptions> = {}) => {
  const blobs = new Map<string, Uint8Array>();
  const reads: { start: number; end: number }[] = [];
  const engine = createProcessPageEngine({
    entry,
    nodeArguments: ['--import', loader],
    processes: 1,
    readRange: async (key, start, end) => {
      reads.push({ start, end });
      // A copy: what is read is handed over.
      return Uint8Array.from(blobs.get(key)!.subarray(start, end));
    },
    ...options,
  });
  const source = (bytes: Uint8Array, mediaType = 'application/pdf', password: string | null = null): SourceHandle => {
    const blobKey = `source-${blobs.size}`;
    blobs.set(blobKey, bytes);
    return { mediaType, bytes: bytes.length, blobKey, password };
  };
  return { engine, source, reads };
};

/** Pages by number in their source. */
export const renderAll = async (
  engine: PageEngine,
  source: SourceHandle,
  pages: number[],
  pictureMaxPx: number | null = null,
): Promise<Map<number, RenderedPage | LostPage>> => {
  const rendered = new Map<number, RenderedPage | LostPage>();
  for await (const page of engine.render(source, pages, { pictureMaxPx })) rendered.set(page.sourcePage, page);
  return rendered;
};

/** The page, which must not be lost. */
export const readPageOf = (pages: Map<number, RenderedPage | LostPage>, page: number): RenderedPage => {
  const found = pages.get(page);
  if (!found) throw new Error(`page ${page} did not come back`);
  if ('code' in found) throw new Error(`page ${page} was lost: ${found.code} ${found.detail}`);
  return found;
};
