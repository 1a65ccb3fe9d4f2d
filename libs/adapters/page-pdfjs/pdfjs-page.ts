import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { OpenPage } from '#ports/page-engine/page-reader.js';
import { annotationRuns } from './annotation-runs.js';
import { drawPage } from './draw.js';
import type { Guard } from './guard.js';
import { structureOf } from './structure.js';
import { runsOfItems } from './text-runs.js';

/** A page of an open pdf.js document. */
export const openPdfjsPage = (page: PDFPageProxy, guarded: Guard): OpenPage => {
  const { width: widthPt, height: heightPt, transform: toPage } = page.getViewport({ scale: 1 });
  return {
    widthPt,
    heightPt,
    runs: async () => {
      const content = await guarded(page.getTextContent());
      const annotations = await guarded(page.getAnnotations({ intent: 'display' }));
      return [...runsOfItems(content, toPage), ...annotationRuns(annotations, toPage)];
    },
    structure: async () => structureOf(await guarded(page.getOperatorList()), { toPage, widthPt, heightPt }),
    draw: (request) => drawPage(page, request, guarded),
    release: () => void page.cleanup(),
  };
};
