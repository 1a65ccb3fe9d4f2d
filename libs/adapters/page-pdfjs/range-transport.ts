import type { ByteSource } from '#ports/page-engine/page-reader.js';
import { loadPdfjs } from './pdfjs.js';

/** Measured: smaller chunks cost more round trips than they save bytes, larger ones read neighbours' pictures. */
export const RANGE_CHUNK_BYTES = 64 * 1024;

/**
 * Lets pdf.js ask for the parts of a source that it needs. pdf.js waits for ever on a part that never comes, so a failed
 * read is told to `onFailure`, which must close the document.
 */
export const rangeTransport = async (content: ByteSource, onFailure: (cause: unknown) => void) => {
  const { PDFDataRangeTransport } = await loadPdfjs();
  class SourceTransport extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      content.read(begin, end).then(
        (bytes) => this.onDataRange(begin, ownBytes(bytes)),
        (cause: unknown) => onFailure(cause),
      );
    }
  }
  return new SourceTransport(content.bytes, null);
};

/** pdf.js takes plain arrays only, and keeps the buffer behind them. */
const ownBytes = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);
