import { failure } from '#domain/failure/catalogue.js';
import type { ByteSource, OpenOptions, OpenSource, PageReader } from '#ports/page-engine/page-reader.js';
import { allocate, loadPdfium, type Pdfium } from './pdfium.js';
import { openPdfiumPage } from './pdfium-page.js';

/** PDFium holds the whole file in its memory. */
const MAX_SOURCE_BYTES = 160 * 1024 * 1024;
/** Each part crosses two processes, which hold several copies of it on the way. */
const READ_BYTES = 512 * 1024;
const PASSWORD_ERROR = 4;

/** Draws and reads PDFs with PDFium. It needs the whole file, so very large ones are refused. */
export const createPdfiumReader = (): PageReader => ({ name: 'pdfium', open: openWithPdfium });

const openWithPdfium = async (content: ByteSource, { password }: OpenOptions): Promise<OpenSource> => {
  if (content.bytes > MAX_SOURCE_BYTES) throw failure('source.unreadable', 'PDFium: the file is too large to hold in memory');
  const pdfium = await loadPdfium();
  const data = allocate(pdfium, content.bytes);
  try {
    await copyInto(pdfium, data, content);
    return openSource(pdfium, data, loadDocument(pdfium, data, content.bytes, password));
  } catch (thrown) {
    pdfium.wasmExports.free(data);
    throw thrown;
  }
};

const copyInto = async (pdfium: Pdfium, pointer: number, content: ByteSource): Promise<void> => {
  for (let start = 0; start < content.bytes; start += READ_BYTES) {
    const part = await content.read(start, Math.min(start + READ_BYTES, content.bytes));
    pdfium.HEAPU8.set(part, pointer + start);
  }
};

const loadDocument = (pdfium: Pdfium, data: number, bytes: number, password: string | null): number => {
  const secret = password === null ? 0 : copyText(pdfium, password);
  try {
    const document = pdfium._FPDF_LoadMemDocument(data, bytes, secret);
    if (document !== 0) return document;
    const error = pdfium._FPDF_GetLastError();
    if (error === PASSWORD_ERROR)
      throw failure('source.encrypted', password === null ? 'no password was given' : 'the password given does not open it');
    throw failure('source.unreadable', `PDFium: error ${error}`);
  } finally {
    if (secret !== 0) pdfium.wasmExports.free(secret);
  }
};

const copyText = (pdfium: Pdfium, text: string): number => {
  const encoded = new TextEncoder().encode(`${text}\0`);
  const pointer = allocate(pdfium, encoded.length);
  pdfium.HEAPU8.set(encoded, pointer);
  return pointer;
};

const openSource = (pdfium: Pdfium, data: number, document: number): OpenSource => ({
  pages: pdfium._FPDF_GetPageCount(document),
  page: async (number) => {
    const page = pdfium._FPDF_LoadPage(document, number - 1);
    if (page === 0) throw failure('page.unreadable', `PDFium: error ${pdfium._FPDF_GetLastError()}`);
    return openPdfiumPage(pdfium, page);
  },
  close: async () => {
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(data);
  },
});
