// Recognition by the render stage, with either engine, beside native Tesseract alone on the same pictures.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scannedPdf } from '../../dist/libs/testing/src/pages/page-files.js';
import { printedPicture } from '../../dist/libs/testing/src/pages/printed-picture.js';
import { denseLines } from './dense-pages.mjs';
import { measureEngine } from './engine.mjs';
import { figure } from './figures.mjs';
import { installed, measureTesseract } from './poppler.mjs';

const PAGES = 4;
const LINES = 36;
const part = 'ocr';

const aloneOn = (pictures, folder) => {
  const runs = pictures.map((picture, page) => {
    const path = join(folder, `scan-${page}.png`);
    writeFileSync(path, picture);
    return measureTesseract(path);
  });
  const mean = (key) => runs.reduce((sum, run) => sum + run[key], 0) / PAGES;
  return { cpuMs: mean('cpuMs'), wallMs: mean('wallMs') };
};

const stageFigure = async (name, file, nativeOcr, alone) => {
  const { cpuMs, wallMs } = await measureEngine(file, { pages: PAGES, nativeOcr });
  return figure({
    part,
    name: `stage with ${name}: CPU`,
    value: cpuMs / PAGES,
    unit: 'ms/page',
    peer: alone
      ? `tesseract alone ${Math.round(alone.cpuMs)} ms/page`
      : 'tesseract is not installed (apt-get install tesseract-ocr)',
    note: `${Math.round(wallMs / PAGES)} ms/page of wall time; turning and straightening included`,
  });
};

export const benchOcr = async ({ folder, say }) => {
  say('ocr: pages made');
  const pictures = Array.from({ length: PAGES }, (_, page) =>
    printedPicture({ lines: denseLines(page, LINES), sizePx: 22, grain: 6, seed: page }),
  );
  const file = join(folder, 'scans.pdf');
  writeFileSync(file, await scannedPdf(pictures.map((picture) => ({ picture }))));
  const alone = installed('tesseract') ? aloneOn(pictures, folder) : null;
  say('ocr: by the stage');
  const figures = alone ? [await stageFigure('native tesseract', file, true, alone)] : [];
  return [...figures, await stageFigure('embedded tesseract.js', file, false, alone)];
};
