import type { PageWorker } from '#ports/page-engine/page-worker.js';
import { countPages } from './count-pages.js';
import type { PageReadingDeps } from './deps.js';
import { createOpenSources } from './open-sources.js';
import { readPage } from './read-page.js';

/** The page worker: engines chosen and backed by each other, one page at a time. */
export const createPageWorker = (deps: PageReadingDeps): PageWorker => {
  const sources = createOpenSources();
  return {
    countPages: (source, avoid) => countPages(source, avoid, { ...deps, sources }),
    readPage: (task, onPhase) => readPage(task, { ...deps, sources, onPhase }),
    close: async () => {
      await sources.closeAll();
      for (const ocr of deps.ocr) await ocr.close();
    },
  };
};
