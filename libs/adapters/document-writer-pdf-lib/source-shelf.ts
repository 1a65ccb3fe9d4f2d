import { readFile } from 'node:fs/promises';
import { PDFDocument, type PDFPageLeaf } from 'pdf-lib';
import { UncopyablePage } from './object-copier.js';
import type { StagedSource } from './protocol.js';

/** Files beyond this are not taken into memory: their pages are rebuilt from pictures. */
const MAX_SOURCE_BYTES = 400 * 1024 * 1024;
/** What may lie open at once, by the size of the files; parsed they take about three times that. */
const SHELF_BYTES = 120 * 1024 * 1024;
/** Between ticks the process can say that it is alive. */
const OBJECTS_PER_TICK = 2_000;

export interface OpenPdf {
  kind: 'pdf';
  document: PDFDocument;
  pages: PDFPageLeaf[];
}
export type OpenFile = OpenPdf | { kind: 'image'; bytes: Uint8Array } | { kind: 'uncopyable' };

const openPdf = async (bytes: Uint8Array, expectedPages: number): Promise<OpenPdf> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: OBJECTS_PER_TICK });
  const pages = document.getPages().map((page) => page.node);
  if (pages.length !== expectedPages) throw new UncopyablePage('another number of pages than was counted');
  return { kind: 'pdf', document, pages };
};

/** Sources held open from one document to the next; the ones not used for longest go first. */
export class SourceShelf {
  readonly #open = new Map<string, { file: OpenFile; bytes: number }>();

  /** Never throws for what is wrong with a file: encrypted, broken and oversized ones are `uncopyable`. */
  async get(source: StagedSource): Promise<OpenFile> {
    const known = this.#open.get(source.id);
    this.#open.delete(source.id);
    const held = known ?? (await this.#load(source));
    this.#open.set(source.id, held);
    this.#makeRoom();
    return held.file;
  }

  async #load(source: StagedSource): Promise<{ file: OpenFile; bytes: number }> {
    const bytes = await readFile(source.path);
    if (source.mediaType !== 'application/pdf') return { file: { kind: 'image', bytes }, bytes: bytes.length };
    if (bytes.length > MAX_SOURCE_BYTES) return { file: { kind: 'uncopyable' }, bytes: 0 };
    const file = await openPdf(bytes, source.pages).catch((): OpenFile => ({ kind: 'uncopyable' }));
    return { file, bytes: file.kind === 'pdf' ? bytes.length : 0 };
  }

  #makeRoom(): void {
    let total = [...this.#open.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [id, { bytes }] of this.#open) {
      if (total <= SHELF_BYTES || this.#open.size === 1) return;
      this.#open.delete(id);
      total -= bytes;
    }
  }
}
