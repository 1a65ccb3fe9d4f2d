import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { failure } from '#domain/failure/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';
import type { ByteSource, OpenOptions, OpenPage, OpenSource, PageReader } from '#ports/page-engine/page-reader.js';
import { createFontDocument } from './canvas-fonts.js';
import { createGuard, type Guard } from './guard.js';
import { loadPdfjs, pdfjsData } from './pdfjs.js';
import { openPdfjsPage } from './pdfjs-page.js';
import { RANGE_CHUNK_BYTES, rangeTransport } from './range-transport.js';

/** A larger picture is left out of the drawing: decoded it would take most of a process's memory. */
const MAX_IMAGE_PIXELS = 80_000_000;

/**
 * pdf.js keeps all bytes that it has read and what it parsed for pages long past, and `cleanup` lets go of little of it: a page
 * process was 27 MB larger at 2,000 pages than at 240. A document opened afresh this often begins at nothing.
 */
const RENEWED_AFTER_PAGES = 100;

/** Reads PDFs by ranges with pdf.js. */
export const createPdfjsReader = (): PageReader => ({ name: 'pdfjs', open: openWithPdfjs });

const openWithPdfjs = async (content: ByteSource, options: OpenOptions): Promise<OpenSource> =>
  sourceOf(() => openDocument(content, options));

interface OpenDocument {
  document: PDFDocumentProxy;
  guarded: Guard;
}

const openDocument = async (content: ByteSource, { password }: OpenOptions): Promise<OpenDocument> => {
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const { guarded, fail } = createGuard();
  const task = getDocument({
    ...pdfjsData,
    range: await rangeTransport(content, fail),
    rangeChunkSize: RANGE_CHUNK_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    ownerDocument: createFontDocument(),
    disableFontFace: false,
    useSystemFonts: false,
    password: password ?? undefined,
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: MAX_IMAGE_PIXELS,
  });
  guarded(new Promise<never>(() => undefined)).catch(() => task.destroy());
  const document = await guarded(task.promise).catch((thrown: unknown) => {
    void task.destroy();
    throw openFailure(thrown, password);
  });
  return { document, guarded };
};

const sourceOf = async (open: () => Promise<OpenDocument>): Promise<OpenSource> => {
  let current = await open();
  let [opened, inUse] = [0, 0];
  const renew = async (): Promise<void> => {
    await current.document.loadingTask.destroy();
    current = await open();
    opened = 0;
  };
  const turnTo = async (number: number): Promise<OpenPage> => {
    const { document, guarded } = current;
    return openPdfjsPage(await guarded(document.getPage(number)), guarded);
  };
  return {
    pages: current.document.numPages,
    page: async (number) => {
      if (opened >= RENEWED_AFTER_PAGES && inUse === 0) await renew();
      opened += 1;
      const page = await turnTo(number);
      inUse += 1;
      const release = (): void => {
        inUse -= 1;
        page.release();
      };
      return { ...page, release };
    },
    close: () => current.document.loadingTask.destroy(),
  };
};

const openFailure = (thrown: unknown, password: string | null): Failure | unknown => {
  const name = thrown instanceof Error ? thrown.name : 'unknown';
  if (name === 'PasswordException')
    return failure('source.encrypted', password === null ? 'no password was given' : 'the password given does not open it');
  if (name === 'Failure') return thrown;
  return failure('source.unreadable', `pdf.js: ${name}`, { cause: thrown });
};
