import { failure } from '#domain/failure/catalogue.js';
import type { PageFlag, PageQuality } from '#domain/page/page-facts.js';
import type { PageText } from '#domain/page/page-text.js';
import type { RenderedPage } from '#ports/page-engine/page-engine.js';
import type { Bitmap, QuarterTurn } from '#ports/page-engine/page-reader.js';
import type { PageTask } from '#ports/page-engine/page-worker.js';
import { contentHash } from './content-hash.js';
import type { PageDeps } from './deps.js';
import { dpiOfLongerSide, effectiveDpi, recognitionDpi } from './drawing-size.js';
import { type DrawnPage, drawPage, drawVisibly, uprightPicture } from './drawn-page.js';
import { flagsOf } from './page-flags.js';
import { isBlank, isBlankInside } from './picture/blank.js';
import { differenceHash } from './picture/difference-hash.js';
import { pictureOnly } from './picture-only.js';
import { isBare, isScan, type Layer, readLayer } from './read-layer.js';
import type { Redraw } from './recognise/closer-look.js';
import { type Recognised, recognise } from './recognise/recognise.js';
import { textOfRecognised, withRecognised } from './recognised-text.js';
import { createOpenPages } from './try-readers.js';
import { turnedBox } from './upright.js';
import { pictureCoverage } from './usable-text-layer.js';

/**
 * Reads one page: words, quality, hashes, a picture where one is asked for. The page is drawn only where something must look
 * at it: a doubt about its words, or the caller. Fatal failure: `page.unreadable`.
 */
export const readPage = async (task: PageTask, deps: PageDeps): Promise<RenderedPage> => {
  const { pictureMaxPx, knownTurn } = task.options;
  if (pictureMaxPx !== null && knownTurn !== undefined) return pictureOnly(task, knownTurn, pictureMaxPx, deps);
  const started = deps.cpuMs();
  const order = deps.readersFor(task.source.mediaType, task.source.content.bytes);
  const pages = createOpenPages(task, deps);
  let drawn: DrawnPage | null = null;
  try {
    const layer = await readLayer(order, pages, task, deps);
    const draw = isBare(layer) ? drawPage : drawVisibly;
    drawn = needsPicture(layer, task) ? await draw(order, pages, task, deps, dpiFor(layer, pictureMaxPx)) : null;
    const redraw = (times: number) => drawPage(order, pages, task, deps, times * dpiFor(layer, pictureMaxPx));
    const looked = await look(layer, drawn, redraw, deps);
    if (looked.blank) assertBlank(layer, drawn, task);
    const picture =
      drawn && task.options.pictureMaxPx ? await uprightPicture(drawn, looked.turn, task.options.pictureMaxPx, deps) : null;
    return assembled(task, layer, drawn, looked, picture, deps.cpuMs() - started);
  } finally {
    drawn?.discard();
    pages.release();
  }
};

/** Where one engine failed on a page, the other one's seeing nothing is no proof that nothing is there. */
const assertBlank = (layer: Layer, drawn: DrawnPage | null, { avoid }: PageTask): void => {
  const failed = avoid.length > 0 || layer.fellBack || drawn?.fellBack === true;
  if (failed) throw failure('page.unreadable', 'one engine failed on the page, the other sees nothing on it');
};

/** A page whose words are known is drawn as large as its picture will be, and no larger. */
const dpiFor = (layer: Layer, pictureMaxPx: number | null): number => {
  const dpi = recognitionDpi(layer.shown, layer.structure);
  return layer.verdict === 'good' && pictureMaxPx !== null ? Math.min(dpi, dpiOfLongerSide(layer.shown, pictureMaxPx)) : dpi;
};

const needsPicture = (layer: Layer, task: PageTask): boolean =>
  task.options.pictureMaxPx !== null || (layer.verdict !== 'good' && !isBare(layer));

/** What a page turned out to say, and which way up. */
interface Looked {
  text: PageText;
  turn: QuarterTurn;
  skewDeg: number;
  blank: boolean;
  ocrFailed: boolean;
  outsideCpuMs: number;
}

const look = async (layer: Layer, drawn: DrawnPage | null, redraw: Redraw, deps: PageDeps): Promise<Looked> => {
  const own = ownText(layer);
  if (layer.verdict === 'good' || drawn === null) return { ...own, blank: isBare(layer) };
  if (layer.verdict !== 'doubtful' && isBlank(drawn.ink)) return { ...own, text: noText(layer), turn: 0, blank: true };
  if (deps.ocr.length === 0) return own;
  try {
    return betterOf(layer, own, await recognise(drawn, redraw, deps), drawn);
  } catch {
    // Every engine refused: the page keeps what it says of itself, and says that it was not recognised.
    return { ...own, text: layer.verdict === 'doubtful' ? own.text : noText(layer), ocrFailed: true };
  }
};

const ownText = (layer: Layer): Looked => ({
  text: { origin: layer.lines.length > 0 ? 'layer' : 'none', ...turnedBox(layer.shown, layer.turn), lines: layer.lines },
  turn: layer.turn,
  skewDeg: 0,
  blank: false,
  ocrFailed: false,
  outsideCpuMs: 0,
});

const noText = ({ shown }: Layer): PageText => ({ origin: 'none', ...shown, lines: [] });

/** Fewer believable words than this do not tell which way up a page is. */
const FEWEST_WORDS = 3;

const betterOf = (layer: Layer, own: Looked, recognised: Recognised, drawn: DrawnPage): Looked => {
  const { outsideCpuMs } = recognised;
  const words = recognised.lines.reduce((sum, line) => sum + (line.confidence >= 0.5 ? line.words : 0), 0);
  if (layer.verdict === 'doubtful' && words <= layer.words) return { ...own, outsideCpuMs };
  // Noise has no right way up.
  const { turn, skewDeg } = words < FEWEST_WORDS ? { turn: 0 as const, skewDeg: 0 } : recognised;
  const lines = turn === recognised.turn ? recognised.lines : [];
  const lying = turn === 90 || turn === 270;
  const size = lying ? { width: drawn.grey.height, height: drawn.grey.width } : drawn.grey;
  const read = textOfRecognised({ ...recognised, lines }, turnedBox(layer.shown, turn), size);
  const text = layer.verdict === 'doubtful' && turn === layer.turn ? withRecognised(own.text, read) : read;
  // A photographed blank sheet: its edges are ink, but nothing is read and nothing stands inside.
  const blank = text.lines.length === 0 && isBlankInside(drawn.ink);
  return { text, turn, skewDeg, blank, ocrFailed: false, outsideCpuMs };
};

const assembled = (
  task: PageTask,
  layer: Layer,
  drawn: DrawnPage | null,
  looked: Looked,
  picture: RenderedPage['picture'],
  cpuMs: number,
): RenderedPage => {
  const { text, turn } = looked;
  const perceptual = drawn && isScan(layer) ? differenceHash(uprightSmall(drawn, turn)) : null;
  const measured = layer.verdict === 'good' ? null : drawn;
  const quality: PageQuality = {
    inkRatio: measured ? measured.ink.ratio : null,
    rotationDeg: turn,
    skewDeg: looked.skewDeg,
    sharpness: measured ? measured.sharpness : null,
    effectiveDpi: effectiveDpi(layer.shown, layer.structure),
    imageCoverage: layer.structure ? pictureCoverage(layer.structure, layer.shown) : null,
  };
  const fellBack = layer.fellBack || drawn?.fellBack === true;
  const flags: PageFlag[] = flagsOf({
    quality,
    scan: isScan(layer),
    verdict: layer.verdict,
    fellBack,
    incomplete: drawn?.picture.incomplete === true,
    ...looked,
  });
  return {
    sourcePage: task.page,
    widthPt: text.widthPt,
    heightPt: text.heightPt,
    text,
    quality,
    hashes: { content: contentHash(text, perceptual), perceptual },
    flags,
    engine: layer.engine,
    picture,
    cpuMs: cpuMs + looked.outsideCpuMs,
  };
};

const uprightSmall = (drawn: DrawnPage, turn: QuarterTurn): Bitmap => drawn.smallUpright(turn);
