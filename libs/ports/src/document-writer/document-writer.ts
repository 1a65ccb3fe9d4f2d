import type { Readable } from 'node:stream';
import type { PageText } from '#domain/page/page-text.js';

export interface WriterSource {
  id: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Pages that planning counted; a source in which the writer finds another number is not copied from. */
  pages: number;
  open: () => Promise<Readable>;
}

export interface WriterPage {
  /** Number in the packet. */
  page: number;
  sourceId: string;
  /** Number in its source, from 1. */
  sourcePage: number;
  /** Clockwise turn that brings the page upright, on top of the file's own. */
  rotationDeg: 0 | 90 | 180 | 270;
  /** Size of the upright page in points; 0 where it was never read. */
  widthPt: number;
  heightPt: number;
}

export interface DocumentPlan {
  id: string;
  title: string;
  /** In the document's own order. */
  pages: WriterPage[];
}

/** A page as it looks, upright, and its words: what it is rebuilt from where it can not be copied. */
export interface PagePicture {
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg';
  text: PageText;
}

export interface WriteRequest {
  packetId: string;
  sources: WriterSource[];
  documents: DocumentPlan[];
}

export interface WrittenDocument {
  id: string;
  bytes: number;
  /** sha256 in hex; the same request gives the same bytes. */
  sha256: string;
  /** The file, until the next document is asked for. */
  open: () => Readable;
  /** Packet pages that were rebuilt from their pictures. */
  rebuilt: number[];
  /** Packet pages that could be neither copied nor rebuilt; a sheet that says so stands in their place. */
  missing: number[];
  cpuMs: number;
}

/** A document that could not be written; the others are not touched by it. */
export interface UnwrittenDocument {
  id: string;
  /** What was seen, without personal data. */
  reason: string;
  cpuMs: number;
}

/**
 * Writes one PDF for each document, copying pages where it can. Work is done outside the caller's process, with its own
 * time and memory limits; each source is opened once however many documents it feeds.
 */
export interface DocumentWriter {
  /** In the order asked for. `picture` is asked only for pages that can not be copied; null: there is none. */
  write(
    request: WriteRequest,
    picture: (page: number) => Promise<PagePicture | null>,
    signal?: AbortSignal,
  ): AsyncIterable<WrittenDocument | UnwrittenDocument>;
}
