import type { TextLine } from '#domain/page/page-text.js';
import type { OpenPage, PageStructure, QuarterTurn } from '#ports/page-engine/page-reader.js';
import type { PageTask } from '#ports/page-engine/page-worker.js';
import type { PageDeps, ReaderOrder } from './deps.js';
import { linesOfRuns } from './text-lines.js';
import { textStatistics } from './text-plausibility.js';
import { type OpenPages, tryReaders } from './try-readers.js';
import { mainDirection, type PageBox, turnedBox, turnedRun, turnFor } from './upright.js';
import { type LayerVerdict, pictureCoverage, usableTextLayer, verdictOnWords } from './usable-text-layer.js';

/** What a page's own words came to. */
export interface Layer {
  /** The page as shown, before any turn of ours. */
  shown: PageBox;
  verdict: LayerVerdict;
  lines: TextLine[];
  words: number;
  /** Clockwise turn that brings the words upright. */
  turn: QuarterTurn;
  /** Null where the words alone told enough. */
  structure: PageStructure | null;
  engine: string;
  fellBack: boolean;
}

/** Reads the text layer and judges it; the page's structure is looked at only where the words leave a doubt. */
export const readLayer = async (order: ReaderOrder, pages: OpenPages, task: PageTask, deps: PageDeps): Promise<Layer> => {
  const { value, engine, fellBack } = await tryReaders(order.text, pages, task, deps, ownWords);
  const told = verdictOnWords(value.statistics);
  const structure = told === 'good' ? null : await structureOf(order, pages, task, deps);
  const verdict = told ?? (structure ? usableTextLayer(value.statistics, structure, value.shown) : 'doubtful');
  return { ...value, words: value.statistics.words, verdict, structure, engine, fellBack };
};

const ownWords = async (page: OpenPage) => {
  const shown = { widthPt: page.widthPt, heightPt: page.heightPt };
  const runs = await page.runs();
  const turn = turnFor(mainDirection(runs));
  const upright = runs.map((run) => turnedRun(run, shown, turn));
  return { shown, turn, statistics: textStatistics(runs, shown), lines: linesOfRuns(upright, turnedBox(shown, turn)) };
};

/** Null where no engine can tell. */
const structureOf = (order: ReaderOrder, pages: OpenPages, task: PageTask, deps: PageDeps): Promise<PageStructure | null> =>
  tryReaders(order.pictures, pages, task, deps, (page) => page.structure()).then(
    ({ value }) => value,
    () => null,
  );

/** Nothing at all is drawn on the page: no picture, no shape, and no type either, whose letters nobody may know. */
export const isBare = ({ structure, verdict }: Layer): boolean =>
  verdict === 'none' &&
  structure !== null &&
  structure.pictures.length === 0 &&
  structure.shapes === 0 &&
  (structure.invisibleText ?? 1) === 1;

/** The page is a picture: a scan or a photograph. */
export const isScan = ({ structure, shown }: Layer): boolean => structure !== null && pictureCoverage(structure, shown) >= 0.5;
