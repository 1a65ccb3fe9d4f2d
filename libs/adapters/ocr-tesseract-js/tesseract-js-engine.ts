import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';
import { greyMap } from '#ports/ocr/grey-map.js';
import { type OcrEngine, type OcrOptions, type OcrResult, RecognitionGaveUp } from '#ports/ocr/ocr-engine.js';
import { linesOfWordTable } from '#ports/ocr/word-table.js';
import type { Bitmap } from '#ports/page-engine/page-reader.js';

const LSTM_ONLY = 1;
const CPU_CHECK_MS = 100;
const SEGMENTATION = { page: '3', sparse: '11' } as const;
/** Nothing is asked in a form that needs the legacy engine, and nothing is kept outside the packages. */
const languageDir = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int');

/** Whether the engine and its data are installed: an image that has the native one leaves 60 MB out. */
export const findEmbeddedTesseract = (): boolean => {
  const { resolve } = createRequire(import.meta.url);
  try {
    return [resolve('tesseract.js'), resolve('@tesseract.js-data/eng/package.json')].length > 0;
  } catch {
    return false;
  }
};

/** Tesseract as WebAssembly with the English data of its npm package; loads on first use and reaches no network. */
export const createTesseractJsEngine = (): OcrEngine => {
  let starting: Promise<Worker> | undefined;
  const worker = () => {
    starting ??= start();
    return starting;
  };
  const end = async () => {
    const ending = starting;
    starting = undefined;
    if (ending) await (await ending).terminate();
  };
  return {
    name: 'tesseract.js',
    recognise: async (picture, options) => {
      const busy = await worker();
      return withinCpu(recognise(busy, picture, options), options.cpuLimitMs, end);
    },
    close: end,
  };
};

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * A worker can not be asked to stop: it is ended, its work never settles, and the next picture starts another. Its CPU is
 * the process's, which does nothing else meanwhile.
 */
const withinCpu = <T>(work: Promise<T>, limitMs: number | undefined, end: () => Promise<void>): Promise<T> => {
  if (limitMs === undefined) return work;
  const startedMs = cpuMs();
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      if (cpuMs() - startedMs < limitMs) return;
      clearInterval(watch);
      reject(new RecognitionGaveUp());
      void end();
    }, CPU_CHECK_MS);
    work.then(resolve, reject).finally(() => clearInterval(watch));
  });
};

const start = async (): Promise<Worker> => {
  const { createWorker } = await import('tesseract.js');
  return createWorker('eng', LSTM_ONLY, {
    langPath: languageDir(),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
};

const recognise = async (worker: Worker, picture: Bitmap, { dpi, layout }: OcrOptions): Promise<OcrResult> => {
  await worker.setParameters({
    tessedit_pageseg_mode: SEGMENTATION[layout] as never,
    user_defined_dpi: String(Math.round(dpi)),
  });
  const { data } = await worker.recognize(greyMap(picture), {}, { text: false, blocks: false, tsv: true });
  return { ...linesOfWordTable(data.tsv ?? ''), outsideCpuMs: 0 };
};
