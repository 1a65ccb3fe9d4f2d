import { failure } from '#domain/failure/catalogue.js';
import type { Failure } from '#domain/failure/failure.js';
import type { LostPage, PageEngine, RenderedPage, SourceHandle } from '#ports/page-engine/page-engine.js';

/** What a source holds, by its blob key: how many pages, which of them are lost, or why it can not be opened. */
export interface FakeSource {
  pages: number;
  lost?: number[];
  blank?: number[];
  fails?: Failure;
}

const rendered = (sourcePage: number, isBlank: boolean): RenderedPage => ({
  sourcePage,
  widthPt: 612,
  heightPt: 792,
  text: {
    origin: isBlank ? 'none' : 'layer',
    widthPt: 612,
    heightPt: 792,
    lines: isBlank ? [] : [{ text: `page ${sourcePage}`, x: 0.1, y: 0.1, w: 0.3, h: 0.02, sizePt: 12 }],
  },
  quality: { inkRatio: 0.05, rotationDeg: 0, skewDeg: 0, sharpness: 900, effectiveDpi: null, imageCoverage: 0 },
  hashes: { content: `hash-${sourcePage}`, perceptual: null },
  flags: isBlank ? ['blank'] : [],
  engine: 'fake',
  picture: null,
  cpuMs: 1,
});

const lostPage = (sourcePage: number): LostPage => ({
  sourcePage,
  code: 'page.crashed',
  detail: 'the fake was told to',
  recovery: 'none',
  cpuMs: 1,
});

export interface FakePageEngine extends PageEngine {
  /** Source pages asked for, in order. */
  asked: number[];
  /** Awaited before each page; throw from it to fail the step. */
  beforePage: (source: SourceHandle, sourcePage: number) => Promise<void>;
}

/** A page engine that reads nothing: what it "finds" is told to it beforehand. */
export const fakePageEngine = (sources: Record<string, FakeSource>): FakePageEngine => {
  const find = ({ blobKey }: SourceHandle): FakeSource => {
    const found = sources[blobKey] ?? { pages: 0, fails: failure('blob.missing', 'no such source') };
    if (found.fails) throw found.fails;
    return found;
  };
  const engine: FakePageEngine = {
    asked: [],
    beforePage: async () => {},
    countPages: async (source) => find(source).pages,
    async *render(source, sourcePages, options) {
      const { lost = [], blank = [] } = find(source);
      for (const sourcePage of sourcePages) {
        await engine.beforePage(source, sourcePage);
        engine.asked.push(sourcePage);
        if (lost.includes(sourcePage)) {
          yield lostPage(sourcePage);
          continue;
        }
        const bytes = Buffer.from(`picture of ${sourcePage}`);
        const picture = options.pictureMaxPx === null ? null : { bytes, mediaType: 'image/jpeg' as const };
        yield { ...rendered(sourcePage, blank.includes(sourcePage)), picture };
      }
    },
    close: async () => {},
  };
  return engine;
};
