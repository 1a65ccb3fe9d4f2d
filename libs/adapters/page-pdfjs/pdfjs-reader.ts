import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { failure } from '#domain/failure/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';
import type { ByteSource, OpenOptions, OpenSource, PageReader } from '#ports/page-engine/page-reader.js';
import { createFontDocument } from './canvas-fonts.js';
import { createGuard, type Guard } from './guard.js';
import { loadPdfjs, pdfjsData } from './pdfjs.js';
import { openPdfjsPage } from './pdfjs-page.js';
import { RANGE_CHUNK_BYTES, rangeTransport } from './range-transport.js';

/** A larger picture is left out of the drawing: decoded it would take most of a process's memory. */
const MAX_IMAGE_PIXELS = 80_000_000;

/** pdf.js keeps what it parsed for pages long past: 60 MB at 2,000 of them. Let go this often, nothing is read again that shows. */
const CLEANED_AFTER_PAGES = 100;

/** Reads PDFs by ranges with pdf.js. */
export const createPdfjsReader = (): PageReader => ({ name: 'pdfjs', open: openWithPdfjs });

const openWithPdfjs = async (content: ByteSource, { password }: OpenOptions): Promise<OpenSource> => {
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
  return openSource(document, guarded);
};

const openSource = (document: PDFDocumentProxy, guarded: Guard): OpenSource => {
  let opened = 0;
  return {
    pages: document.numPages,
    page: async (number) => {
      opened += 1;
      // Fails where a page is still being drawn; the next time will do.
      if (opened % CLEANED_AFTER_PAGES === 0) await guarded(document.cleanup()).catch(() => undefined);
      return openPdfjsPage(await guarded(document.getPage(number)), guarded);
    },
    close: () => document.loadingTask.destroy(),
  };
};

const openFailure = (thrown: unknown, password: string | null): Failure | unknown => {
  const name = thrown instanceof Error ? thrown.name : 'unknown';
  if (name === 'PasswordException')
    return failure('source.encrypted', password === null ? 'no password was given' : 'the password given does not open it');
  if (name === 'Failure') return thrown;
  return failure('source.unreadable', `pdf.js: ${name}`, { cause: thrown });
};
