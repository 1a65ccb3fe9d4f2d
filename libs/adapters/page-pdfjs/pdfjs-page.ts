import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failure } from '#domain/failure/catalogue.js';
import type { OpenPage } from '#ports/page-engine/page-reader.js';
import { annotationRuns } from './annotation-runs.js';
import { runsOfItems } from './text-runs.js';

type Guard = <T>(work: Promise<T>) => Promise<T>;

/** A page of an open pdf.js document. */
export const openPdfjsPage = (page: PDFPageProxy, guarded: Guard): OpenPage => {
  const view = page.getViewport({ scale: 1 });
  return {
    widthPt: view.width,
    heightPt: view.height,
    runs: async () => {
      const content = await guarded(page.getTextContent());
      const annotations = await guarded(page.getAnnotations({ intent: 'display' }));
      return [...runsOfItems(content, view.transform), ...annotationRuns(annotations, view.transform)];
    },
    structure: async () => ({ pictures: [], invisibleText: null, shapes: 0 }),
    draw: async () => {
      throw failure('page.unreadable', 'not drawn');
    },
    release: () => void page.cleanup(),
  };
};
