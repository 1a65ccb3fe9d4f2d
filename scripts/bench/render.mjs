// `node scripts/bench/render.mjs [FILE.pdf…] [--pages N]`: the render stage beside poppler and Tesseract, its memory and cold start.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { digitalPdf, scannedPdf } from '../../dist/libs/testing/src/pages/page-files.js';
import { printedPicture } from '../../dist/libs/testing/src/pages/printed-picture.js';
import { measureEngine } from './engine.mjs';
import { installed, measurePoppler, measureTesseract } from './poppler.mjs';

/** 110 dpi on the longer side of Letter. */
const PICTURE_PX = 1210;
const WORDS = 'payment of the principal sum with interest shall be made on the first day of each month during the term'.split(
  ' ',
);

const sentence = (seed) =>
  Array.from({ length: 13 }, (_, index) => WORDS[(seed * 7 + index * (3 + (seed % 5))) % WORDS.length]).join(' ');
const denseLines = (page, count) => Array.from({ length: count }, (_, row) => `${page}.${row} ${sentence(page * 41 + row)}`);
const densePdf = (pages) => digitalPdf(Array.from({ length: pages }, (_, page) => ({ lines: denseLines(page, 42) })));

const per = (value, pages) => Number((value / pages).toFixed(1));

/** Digital pages: text alone (what the stage does) and with a picture of every page, against poppler's text and picture. */
const besidePoppler = async (file, pages) => {
  const text = await measureEngine(file, { pages });
  const drawn = await measureEngine(file, { pages, pictureMaxPx: PICTURE_PX });
  const row = {
    file: basename(file),
    pages: text.pages,
    'stage ms/page': per(text.cpuMs, text.pages),
    'with pictures': per(drawn.cpuMs, drawn.pages),
    'pages/s': Number((text.pages / (text.wallMs / 1000)).toFixed(1)),
  };
  if (!installed('pdftoppm')) return row;
  const poppler = measurePoppler(file, text.pages);
  return {
    ...row,
    'poppler ms/page': per(poppler.cpuMs, text.pages),
    ratio: Number((text.cpuMs / poppler.cpuMs).toFixed(2)),
    'ratio drawn': Number((drawn.cpuMs / poppler.cpuMs).toFixed(2)),
  };
};

const OCR_PAGES = 4;

const besideTesseract = async (folder) => {
  const pictures = Array.from({ length: OCR_PAGES }, (_, page) =>
    printedPicture({ lines: denseLines(page, 36), sizePx: 22, grain: 6, seed: page }),
  );
  const file = join(folder, 'scans.pdf');
  writeFileSync(file, await scannedPdf(pictures.map((picture) => ({ picture }))));
  const rows = [];
  const ours = async (engine, nativeOcr) => {
    const { cpuMs, pages, wallMs } = await measureEngine(file, { pages: OCR_PAGES, nativeOcr });
    rows.push({ engine, 'cpu ms/page': per(cpuMs, pages), 'wall ms/page': per(wallMs, pages) });
  };
  if (installed('tesseract')) {
    let [cpuMs, wallMs] = [0, 0];
    for (const [page, picture] of pictures.entries()) {
      const path = join(folder, `scan-${page}.png`);
      writeFileSync(path, picture);
      const alone = measureTesseract(path);
      cpuMs += alone.cpuMs;
      wallMs += alone.wallMs;
    }
    rows.push({ engine: 'tesseract alone', 'cpu ms/page': per(cpuMs, OCR_PAGES), 'wall ms/page': per(wallMs, OCR_PAGES) });
    await ours('docyard, native tesseract', true);
  }
  await ours('docyard, embedded tesseract.js', false);
  return rows;
};

/** Peak of the page process, which is never replaced here; pictures are drawn for the smaller packet only, to be done in time. */
const memory = async (folder) => {
  const rows = [];
  for (const [pages, pictureMaxPx] of [
    [240, null],
    [240, PICTURE_PX],
    [2_000, null],
  ]) {
    const file = join(folder, `dense-${pages}.pdf`);
    writeFileSync(file, await densePdf(pages));
    const { peakMb } = await measureEngine(file, { pages, pictureMaxPx });
    rows.push({ pages, pictures: pictureMaxPx !== null, 'peak MB': Math.round(peakMb) });
  }
  return rows;
};

const coldStart = async (file) => {
  const runs = [];
  for (let run = 0; run < 5; run += 1) runs.push((await measureEngine(file, { pages: 1 })).firstPageMs);
  return Math.round(runs.sort((a, b) => a - b)[2]);
};

/** All of it, as one object; progress goes to `say`. */
export const benchRender = async ({ files = [], pages = 60, say = () => undefined } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'docyard-bench-'));
  try {
    const dense = join(folder, 'dense.pdf');
    writeFileSync(dense, await densePdf(pages));
    const digital = [];
    for (const file of [dense, ...files]) {
      say(`render: ${basename(file)}`);
      digital.push(await besidePoppler(file, pages));
    }
    say('render: recognition');
    const ocr = await besideTesseract(folder);
    say('render: cold start');
    const coldStartMs = await coldStart(dense);
    say('render: memory of 240 and 2,000 pages');
    return { digital, ocr, coldStartMs, memory: await memory(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { pages: { type: 'string', default: '60' } } });
  const found = await benchRender({ files: positionals, pages: Number(values.pages), say: (line) => console.error(line) });
  console.log('CPU of the render stage, start of the process included (aim: ratio at most 1.2)');
  console.table(found.digital);
  console.table(found.ocr);
  console.log(`Cold start to the first page: ${found.coldStartMs} ms (aim: under 1,000)`);
  console.table(found.memory);
}
