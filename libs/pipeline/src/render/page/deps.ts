import type { OcrEngine } from '#ports/ocr/ocr-engine.js';
import type { PageReader } from '#ports/page-engine/page-reader.js';
import type { PagePhase } from '#ports/page-engine/page-worker.js';
import type { PictureCodec } from '#ports/page-engine/picture-codec.js';
import type { OpenSources } from './open-sources.js';

/** Engines for one source, best first; each is the fallback of those before it. */
export interface ReaderOrder {
  text: PageReader[];
  pictures: PageReader[];
}

export interface PageReadingDeps {
  readersFor: (mediaType: string, bytes: number) => ReaderOrder;
  codec: PictureCodec;
  /** Best first, each the fallback of those before it; empty where recognition is switched off. */
  ocr: OcrEngine[];
  /** CPU spent by this process so far, in milliseconds. */
  cpuMs: () => number;
  maxPages: number;
}

export interface OpenedDeps extends PageReadingDeps {
  sources: OpenSources;
}

export interface PageDeps extends OpenedDeps {
  onPhase: (phase: PagePhase, engine: string) => void;
}
