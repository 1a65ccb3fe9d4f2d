import type { RenderedPage } from '#ports/page-engine/page-engine.js';
import type { QuarterTurn } from '#ports/page-engine/page-reader.js';
import type { PageTask } from '#ports/page-engine/page-worker.js';
import { contentHash } from './content-hash.js';
import type { PageDeps } from './deps.js';
import { drawPage, uprightPicture } from './drawn-page.js';
import { differenceHash } from './picture/difference-hash.js';
import { createOpenPages, tryReaders } from './try-readers.js';
import { turnedBox } from './upright.js';

const POINTS_PER_INCH = 72;
const MAX_DPI = 200;

/** Draws a page whose turn is known; its words are not read. */
export const pictureOnly = async (task: PageTask, turn: QuarterTurn, maxPx: number, deps: PageDeps): Promise<RenderedPage> => {
  const started = deps.cpuMs();
  const order = deps.readersFor(task.source.mediaType, task.source.content.bytes);
  const pages = createOpenPages(task, deps);
  try {
    const sized = await tryReaders(order.pictures, pages, task, deps, async ({ widthPt, heightPt }) => ({ widthPt, heightPt }));
    const dpi = Math.min(MAX_DPI, (maxPx / Math.max(sized.value.widthPt, sized.value.heightPt)) * POINTS_PER_INCH);
    const drawn = await drawPage(order, pages, task, deps, dpi);
    const box = turnedBox(sized.value, turn);
    const text = { origin: 'none' as const, ...box, lines: [] };
    const perceptual = differenceHash(drawn.smallUpright(turn));
    const picture = await uprightPicture(drawn, turn, maxPx, deps);
    const [inkRatio, sharpness] = [drawn.ink.ratio, drawn.sharpness];
    drawn.discard();
    return {
      sourcePage: task.page,
      ...box,
      text,
      quality: {
        inkRatio,
        rotationDeg: turn,
        skewDeg: 0,
        sharpness,
        effectiveDpi: null,
        imageCoverage: null,
      },
      hashes: { content: contentHash(text, perceptual), perceptual },
      flags: drawn.fellBack ? ['fallback-engine'] : [],
      engine: sized.engine,
      picture,
      cpuMs: deps.cpuMs() - started,
    };
  } finally {
    pages.release();
  }
};
