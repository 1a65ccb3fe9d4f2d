import type { PageFlag, PageHashes, PageQuality } from '#domain/page/page-facts.js';
import type { PageText } from '#domain/page/page-text.js';

/** A source to be read by byte ranges, wherever it is stored. */
export interface SourceHandle {
  mediaType: string;
  bytes: number;
  blobKey: string;
  password: string | null;
}

export interface RenderedPage {
  sourcePage: number;
  widthPt: number;
  heightPt: number;
  text: PageText;
  quality: PageQuality;
  hashes: PageHashes;
  flags: PageFlag[];
  engine: string;
  /** Upright picture (JPEG or PNG) where one was asked for. */
  picture: { bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg' } | null;
  cpuMs: number;
}

/** A page that could not be read, with the catalogue code that says why. It costs itself, never its neighbours. */
export interface LostPage {
  sourcePage: number;
  code: string;
  detail: string;
  recovery: string;
  cpuMs: number;
}

export interface RenderPageOptions {
  /** Also make the upright picture, this wide on its longer side at most. */
  pictureMaxPx: number | null;
  /** Turn known from an earlier reading: the page is then only drawn and turned, its words are not read again. */
  knownTurn?: 0 | 90 | 180 | 270;
}

/**
 * Reads pages of any accepted source: words, quality, hashes, a picture on request. Work is done outside the caller's
 * process or thread; each page has its own time and memory limits.
 */
export interface PageEngine {
  /** Number of pages. Fatal failures: `source.encrypted`, `source.unreadable`, `source.empty`, `source.too-large`. */
  countPages(source: SourceHandle): Promise<number>;
  render(
    source: SourceHandle,
    sourcePages: number[],
    options: RenderPageOptions,
    signal?: AbortSignal,
  ): AsyncIterable<RenderedPage | LostPage>;
  close(): Promise<void>;
}
